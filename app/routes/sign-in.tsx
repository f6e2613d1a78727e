import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, parseForm, SignInForm, typedValues } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { ownPath } from '~/areas/accounts/own-path'
import { pageMeta } from '~/areas/accounts/page-meta'
import { PasswordField } from '~/areas/accounts/password-fields'
import { signIn } from '~/areas/accounts/sign-in.server'
import { translatorFor } from '~/platform/catalogues.server'
import { setCookies } from '~/platform/cookies'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { TextInput } from '~/ui/field'
import { Page } from '~/ui/page'
import { hasUnclaimedWork } from '~/workflows/claim-device-work.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const next = ownPath(new URL(request.url).searchParams.get('next'), '/me')
  if (context.viewer) throw redirect(next)
  return { pageTitle: translatorFor(context.language)('accounts.sign-in'), next }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const form = await request.formData()
  const refuse = (faults: Fault[], status: number) =>
    data({ faults, values: typedValues(form, ['identifier', 'next']) }, { status })
  const parsed = parseForm(SignInForm, form)
  if (!parsed.value) return refuse(parsed.faults, 400)
  const { identifier, password } = parsed.value
  const cookies = request.headers.get('cookie')
  const outcome = await signIn(context, { typedName: identifier, password, address: load.clientAddress, cookies })
  if (outcome.kind === 'wrong') return refuse([{ field: 'identifier', code: 'sign-in-wrong' }], 400)
  if (outcome.kind === 'wait') {
    return refuse([{ field: 'password', code: 'sign-in-wait', values: { seconds: outcome.seconds } }], 429)
  }
  const next = ownPath(String(form.get('next')), '/me')
  const claims = await hasUnclaimedWork(context, cookies)
  const to = claims ? `/device/claim?next=${encodeURIComponent(next)}` : next
  return redirect(to, { headers: setCookies(outcome.cookies) })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function SignInPage() {
  const t = useTranslator()
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  return (
    <Page title={t('accounts.sign-in')} width="text">
      <div className="stack">
        <FaultSummary faults={answer?.faults} />
        <form method="post" noValidate>
          <input type="hidden" name="next" value={answer?.values.next || next} />
          <TextInput
            id="identifier"
            label={t('accounts.identifier')}
            hint={t('accounts.identifier-hint')}
            error={messageOf('identifier')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={answer?.values.identifier}
            required
          />
          <PasswordField id="password" label={t('accounts.password')} error={messageOf('password')} current />
          <Button large>{t('accounts.sign-in-button')}</Button>
        </form>
        <p>
          <a href="/sign-in/forgotten">{t('accounts.forgotten')}</a>
        </p>
        <p>
          {t('accounts.no-account')} <a href={`/sign-up?next=${encodeURIComponent(next)}`}>{t('accounts.sign-up')}</a>
        </p>
      </div>
    </Page>
  )
}
