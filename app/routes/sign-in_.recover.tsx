import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, parseForm, RecoverForm, typedValues } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { pageMeta } from '~/areas/accounts/page-meta'
import { PasswordField } from '~/areas/accounts/password-fields'
import { recoverWithWord } from '~/areas/accounts/recovery.server'
import { translatorFor } from '~/platform/catalogues.server'
import { setCookies } from '~/platform/cookies'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { TextInput } from '~/ui/field'
import { Page } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  return { pageTitle: translatorFor(context.language)('accounts.recover') }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const form = await request.formData()
  const refuse = (faults: Fault[], status: number) =>
    data({ faults, values: typedValues(form, ['identifier', 'word']) }, { status })
  const parsed = parseForm(RecoverForm, form)
  if (!parsed.value) return refuse(parsed.faults, 400)
  const { identifier, word, newPassword } = parsed.value
  const origin = { address: load.clientAddress, cookies: request.headers.get('cookie') }
  const outcome = await recoverWithWord(context, { typedName: identifier, typedWord: word, newPassword, ...origin })
  if (outcome.kind === 'wrong') return refuse([{ field: 'word', code: 'recovery-wrong' }], 400)
  if (outcome.kind === 'wait') {
    return refuse([{ field: 'word', code: 'sign-in-wait', values: { seconds: outcome.seconds } }], 429)
  }
  return redirect('/me', { headers: setCookies(outcome.cookies) })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function RecoverPage() {
  const t = useTranslator()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  return (
    <Page title={t('accounts.recover')} lead={t('accounts.recover-lead')} width="text">
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate>
        <TextInput
          id="identifier"
          label={t('accounts.identifier')}
          hint={t('accounts.identifier-hint')}
          error={messageOf('identifier')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer?.values.identifier}
        />
        <TextInput
          id="word"
          label={t('accounts.word')}
          hint={t('accounts.word-hint')}
          error={messageOf('word')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer?.values.word}
        />
        <PasswordField
          id="newPassword"
          label={t('accounts.new-password')}
          hint={t('accounts.password-hint')}
          error={messageOf('newPassword')}
        />
        <Button large>{t('accounts.recover-button')}</Button>
      </form>
    </Page>
  )
}
