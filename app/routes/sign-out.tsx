import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { SignOutForm } from '~/areas/accounts/sign-out-form'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Page } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  if (!context.viewer) throw redirect('/')
  return { pageTitle: translatorFor(context.language)('accounts.sign-out') }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const cookie = await closeSession(context, request.headers.get('cookie'))
  return redirect('/', { headers: { 'Set-Cookie': cookie } })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function SignOutPage() {
  const t = useTranslator()
  return (
    <Page title={t('accounts.sign-out')} lead={t('accounts.sign-out-lead')} width="text">
      <SignOutForm />
    </Page>
  )
}
