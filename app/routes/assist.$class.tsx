import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { ClassRoster, ClassState, JoinCard } from '~/areas/accounts/assisted-class-parts'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { formatInstant } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { asId } from '~/platform/ids'
import { qrImage } from '~/platform/qr.server'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'
import { closeAssistedClass, describeOwnClass } from '~/workflows/assist-class.server'

/** A class of the viewer's own; 404 for anybody else's. */
export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'class:assist')
  const found = await describeOwnClass(context, asId(params.class ?? ''))
  if (!found) throw new Response(null, { status: 404 })
  const { id, title, code, isOpen, learners } = found
  const join = new URL('/join', context.env.publicUrl)
  const scanned = new URL(join)
  scanned.searchParams.set('code', code)
  return {
    pageTitle: translatorFor(context.language)('together.assist'),
    ...{ id, title, code, isOpen, learners },
    closes: formatInstant(found.closesAt, context.language),
    opened: formatInstant(found.openedAt, context.language),
    address: join.host + join.pathname,
    qr: isOpen ? await qrImage(scanned.href) : null
  }
}

export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'class:assist')
  await closeAssistedClass(context, asId(params.class ?? ''))
  return redirect('/assist')
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function ClassPage() {
  const t = useTranslator()
  const { id, title, code, isOpen, learners, closes, opened, address, qr } = useLoaderData<typeof loader>()
  return (
    <Page
      before={
        <Breadcrumbs
          label={t('ui.breadcrumbs')}
          items={[{ label: t('together.assist'), to: '/assist' }, { label: title }]}
        />
      }
      title={title}
      lead={
        <>
          <ClassState isOpen={isOpen} />{' '}
          {isOpen ? t('together.class-until', { time: closes }) : t('together.class-on', { day: opened })}
        </>
      }
      width="text"
    >
      {qr && <JoinCard code={code} address={address} qr={qr} />}
      <Section id="who" title={t('together.class-who')}>
        <ClassRoster learners={learners} />
        {learners.length > 0 && (
          <ButtonLink to={`/assist/${id}/slips`} variant="secondary" reloadDocument>
            {t('together.class-slips')}
          </ButtonLink>
        )}
      </Section>
      {isOpen && (
        <Section id="close" title={t('together.class-close')}>
          <p>{t('together.class-close-lead')}</p>
          <form method="post">
            <Button variant="secondary">{t('together.class-close')}</Button>
          </form>
        </Section>
      )}
    </Page>
  )
}
