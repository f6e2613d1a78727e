import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { ChangePasswordForm, type Fault, parseForm } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { pageMeta } from '~/areas/accounts/page-meta'
import { PasswordField } from '~/areas/accounts/password-fields'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { changeMyPassword } from '~/workflows/my-account.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'account')
  return { pageTitle: translatorFor(context.language)('accounts.change-password') }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const refuse = (faults: Fault[], status: number) => data({ faults }, { status })
  const parsed = parseForm(ChangePasswordForm, await request.formData())
  if (!parsed.value) return refuse(parsed.faults, 400)
  const outcome = await changeMyPassword(context, {
    ...parsed.value,
    cookies: request.headers.get('cookie')
  })
  if (outcome.kind === 'wrong') return refuse([{ field: 'password', code: 'password-wrong' }], 400)
  if (outcome.kind === 'wait') {
    return refuse([{ field: 'password', code: 'sign-in-wait', values: { seconds: outcome.seconds } }], 429)
  }
  return redirect('/me/settings?saved')
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function PasswordPage() {
  const t = useTranslator()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  return (
    <Page title={t('accounts.change-password')} lead={t('accounts.change-password-lead')} width="text">
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate>
        <PasswordField id="password" label={t('accounts.present-password')} error={messageOf('password')} current />
        <PasswordField
          id="newPassword"
          label={t('accounts.new-password')}
          hint={t('accounts.password-hint')}
          error={messageOf('newPassword')}
        />
        <Button>{t('accounts.save')}</Button>
      </form>
    </Page>
  )
}
