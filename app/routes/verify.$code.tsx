import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { readCode } from '~/areas/credentials/codes'
import { PrintedFields, StatusNotice } from '~/areas/credentials/verified'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'
import { verifyCertificate } from '~/workflows/verify-certificate.server'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const typed = params.code ?? ''
  const code = readCode(typed)
  if (code && code !== typed) throw redirect(`/verify/${code}`)
  const found = await verifyCertificate(context, typed)
  const title = translatorFor(context.language)(found ? 'credentials.found-title' : 'credentials.unknown-title')
  return data({ found, title }, { status: found ? 200 : 404 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? '' },
  { name: 'robots', content: 'noindex' }
]

export default function VerifiedPage() {
  const t = useTranslator()
  const { found, title } = useLoaderData<typeof loader>()
  if (!found) {
    return (
      <Page
        title={title}
        lead={t('credentials.unknown-lead')}
        width="text"
        actions={<ButtonLink to="/verify">{t('credentials.unknown-again')}</ButtonLink>}
      />
    )
  }
  return (
    <Page title={title} lead={t('credentials.found-lead')} width="text">
      <StatusNotice status={found.status} on={found.on} />
      <PrintedFields printed={found.printed} code={found.code} unitNow={found.unitNow} />
      <p>
        <a href={`/certificates/${found.code}.pdf`}>{t('credentials.download')}</a>
      </p>
      <p className="muted small">{t('credentials.not-statutory')}</p>
    </Page>
  )
}
