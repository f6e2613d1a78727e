import '~/ui/styles/finding.css'
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { findGuidedStart } from '~/areas/catalogue/guided-start.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { shareMeta } from '~/platform/share-meta.server'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

/** Anyone. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  if (!findGuidedStart()) throw redirect('/courses')
  const t = translatorFor(context.language)
  const title = t('finding.start-title')
  return { meta: shareMeta(context, { path: '/start', title, description: t('finding.start-lead') }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.meta ?? []

export default function StartPage() {
  const t = useTranslator()
  return (
    <Page
      title={t('finding.start-title')}
      lead={t('finding.start-lead')}
      width="text"
      actions={
        <ButtonLink to="/start/1" large iconAfter="arrow-right" reloadDocument>
          {t('finding.start-begin')}
        </ButtonLink>
      }
    >
      <p>{t('finding.start-private')}</p>
    </Page>
  )
}
