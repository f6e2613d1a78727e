import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, parseForm, SignUpForm, typedValues } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { ownPath } from '~/areas/accounts/own-path'
import { pageMeta } from '~/areas/accounts/page-meta'
import { PasswordField } from '~/areas/accounts/password-fields'
import { translatorFor } from '~/platform/catalogues.server'
import { setCookies } from '~/platform/cookies'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { type AccountId, asId, newId } from '~/platform/ids'
import { Button } from '~/ui/button'
import { TextInput } from '~/ui/field'
import { Page } from '~/ui/page'
import { hasUnclaimedWork } from '~/workflows/claim-device-work.server'
import { signUp } from '~/workflows/sign-up.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const next = ownPath(new URL(request.url).searchParams.get('next'), '/me')
  if (context.viewer) throw redirect(next)
  return { pageTitle: translatorFor(context.language)('accounts.sign-up'), accountId: newId<AccountId>(), next }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const form = await request.formData()
  const refuse = (faults: Fault[], status = 400) =>
    data({ faults, values: typedValues(form, ['accountId', 'fullName', 'contact', 'next']) }, { status })
  const parsed = parseForm(SignUpForm, form)
  if (!parsed.value) return refuse(parsed.faults)
  const { accountId, fullName, contact, password } = parsed.value
  const cookies = request.headers.get('cookie')
  try {
    const made = await signUp(context, {
      accountId: asId(accountId),
      fullName,
      name: contact,
      password,
      language: context.language,
      address: load.clientAddress,
      cookies
    })
    const next = ownPath(String(form.get('next')), '/me')
    const card = `/me/settings/card?new=1&next=${encodeURIComponent(next)}`
    const claims = await hasUnclaimedWork(context, cookies)
    const to = claims ? `/device/claim?next=${encodeURIComponent(card)}` : card
    return redirect(to, { headers: setCookies(made) })
  } catch (error) {
    if (!isDomainError(error)) throw error
    return refuse([{ field: 'contact', code: error.code, values: error.values }], error.status)
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function SignUpPage() {
  const t = useTranslator()
  const { accountId, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  const values = answer?.values ?? {}
  return (
    <Page title={t('accounts.sign-up')} lead={t('accounts.sign-up-lead')} width="text">
      <div className="stack">
        <FaultSummary faults={answer?.faults} />
        <form method="post" noValidate>
          <input type="hidden" name="accountId" value={values.accountId || accountId} />
          <input type="hidden" name="next" value={values.next || next} />
          <TextInput
            id="fullName"
            label={t('accounts.full-name')}
            hint={t('accounts.full-name-hint')}
            error={messageOf('fullName')}
            autoComplete="name"
            defaultValue={values.fullName}
            required
          />
          <TextInput
            id="contact"
            label={t('accounts.contact')}
            optional={t('accounts.optional')}
            hint={t('accounts.contact-hint')}
            error={messageOf('contact')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={values.contact}
          />
          <PasswordField
            id="password"
            label={t('accounts.password')}
            hint={t('accounts.password-hint')}
            error={messageOf('password')}
          />
          <Button large>{t('accounts.sign-up-button')}</Button>
        </form>
        <p>
          {t('accounts.have-account')} <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('accounts.sign-in')}</a>
        </p>
      </div>
    </Page>
  )
}
