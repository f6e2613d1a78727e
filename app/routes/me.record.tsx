import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { readCursor } from '~/areas/learning/event-cursor'
import { EventList } from '~/areas/learning/event-list'
import { MyTabs } from '~/areas/learning/my-tabs'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { Pagination } from '~/ui/pagination'
import { describeMyRecord } from '~/workflows/my-learning.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const after = readCursor(new URL(request.url).searchParams.get('after'))
  const record = (await describeMyRecord(context, after)) ?? { name: '', lines: [], next: null }
  return { ...record, isFirst: after === null, pageTitle: translatorFor(context.language)('learning.record-title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? '' }]

export default function RecordPage() {
  const t = useTranslator()
  const { name, lines, next, isFirst } = useLoaderData<typeof loader>()
  return (
    <Page title={t('learning.record-title')} lead={name ? t('learning.record-lead', { name }) : undefined}>
      <MyTabs current="record" />
      {lines.length === 0 ? (
        <Empty
          title={t('learning.record-empty-title')}
          action={<ButtonLink to="/courses">{t('learning.empty-action')}</ButtonLink>}
        >
          <p>{t('learning.record-empty')}</p>
        </Empty>
      ) : (
        <EventList lines={lines} />
      )}
      {lines.length > 0 && <p className="muted small no-print">{t('learning.record-print')}</p>}
      <Pagination
        label={t('learning.record-pages')}
        previous={isFirst ? undefined : { to: '/me/record', label: t('learning.record-newest') }}
        next={next ? { to: `/me/record?after=${next}`, label: t('learning.record-older') } : undefined}
      />
    </Page>
  )
}
