import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, ProfileForm, parseForm, typedValues } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { RadioGroup, TextInput } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { getMyAccount, updateMyAccount } from '~/workflows/my-account.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const { fullName, mayRename, email, phone, language } = await getMyAccount(context)
  return {
    pageTitle: translatorFor(context.language)('accounts.profile'),
    mayRename,
    values: { fullName, email: email ?? '', phone: phone ?? '', language }
  }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const form = await request.formData()
  const refuse = (faults: Fault[]) =>
    data({ faults, values: typedValues(form, ['fullName', 'email', 'phone', 'language']) }, { status: 400 })
  const parsed = parseForm(ProfileForm, form)
  if (!parsed.value) return refuse(parsed.faults)
  const { fullName, email, phone, language } = parsed.value
  try {
    const names = { email: email?.value ?? null, phone: phone?.value ?? null, language }
    await updateMyAccount(context, { fullName, ...names })
    return redirect(`/me/settings?saved&lang=${language}`)
  } catch (error) {
    if (!isDomainError(error)) throw error
    return refuse([{ field: 'email', code: error.code }])
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function ProfilePage() {
  const t = useTranslator()
  const stored = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  const values: Record<string, string> = answer?.values ?? stored.values
  return (
    <Page title={t('accounts.profile')} width="text">
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate>
        <TextInput
          id="fullName"
          label={t('accounts.full-name')}
          hint={t(stored.mayRename ? 'accounts.full-name-hint' : 'accounts.full-name-fixed')}
          error={messageOf('fullName')}
          autoComplete="name"
          defaultValue={values.fullName}
          readOnly={!stored.mayRename}
        />
        <TextInput
          id="email"
          type="email"
          label={t('accounts.email')}
          optional={t('accounts.optional')}
          error={messageOf('email')}
          autoComplete="email"
          defaultValue={values.email}
        />
        <TextInput
          id="phone"
          type="tel"
          label={t('accounts.phone')}
          optional={t('accounts.optional')}
          error={messageOf('phone')}
          autoComplete="tel"
          defaultValue={values.phone}
        />
        <RadioGroup
          id="language"
          label={t('accounts.language')}
          error={messageOf('language')}
          defaultValue={values.language}
          choices={[
            { value: 'vi', label: t('accounts.language-vi') },
            { value: 'en', label: t('accounts.language-en') }
          ]}
        />
        <Notice tone="quiet">
          <p>{t('accounts.unverified-note')}</p>
        </Notice>
        <Button>{t('accounts.save')}</Button>
      </form>
    </Page>
  )
}
