import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { parseForm, typedValues } from '~/areas/accounts/account-forms'
import { LearnerForm } from '~/areas/accounts/device-profile'
import { updateDeviceProfile } from '~/areas/accounts/device-profiles.server'
import { FaultSummary } from '~/areas/accounts/form-faults'
import { LearnerFields } from '~/areas/accounts/learner-picture'
import { getOpenProfile } from '~/areas/accounts/own-profile.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { profile } = await getOpenProfile(context, request, params.profile)
  return { pageTitle: translatorFor(context.language)('accounts.device'), name: profile.name, picture: profile.picture }
}

export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { device, profile } = await getOpenProfile(context, request, params.profile)
  const form = await request.formData()
  const parsed = parseForm(LearnerForm, form)
  if (!parsed.value) {
    return data({ faults: parsed.faults, values: typedValues(form, ['name', 'picture']) }, { status: 400 })
  }
  const change = { profileId: profile.id, ...parsed.value }
  await context.db.withTransaction((tx) => updateDeviceProfile(tx, device, change))
  return redirect('/device')
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function LearnerPage() {
  const t = useTranslator()
  const { name, picture } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('accounts.device-edit', { name })} width="text">
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate>
        <LearnerFields
          name={answer?.values.name ?? name}
          picture={answer?.values.picture || picture}
          faults={answer?.faults}
        />
        <Button>{t('accounts.save')}</Button>
      </form>
    </Page>
  )
}
