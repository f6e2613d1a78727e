import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, parseForm, typedValues } from '~/areas/accounts/account-forms'
import { BeforeLearnerChange } from '~/areas/accounts/before-learner-change'
import { deviceCookie, newDevice, readDevice } from '~/areas/accounts/device-cookie.server'
import { LearnerForm, pictureForLearner } from '~/areas/accounts/device-profile'
import { createDeviceProfile, listDeviceProfiles } from '~/areas/accounts/device-profiles.server'
import { FaultSummary } from '~/areas/accounts/form-faults'
import { LearnerFields } from '~/areas/accounts/learner-picture'
import { pageMeta } from '~/areas/accounts/page-meta'
import { closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { takeArrival } from '~/areas/accounts/tries.server'
import { translatorFor } from '~/platform/catalogues.server'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const device = await readDevice(context, request.headers.get('cookie'))
  const known = device ? await listDeviceProfiles(context.db.read, device) : []
  return {
    pageTitle: translatorFor(context.language)('accounts.device-new'),
    picture: pictureForLearner(known.length + 1)
  }
}

/** A new learner of this device begins at once, asked for a picture PIN when others learn here; an account is signed out. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const cookies = request.headers.get('cookie')
  const form = await request.formData()
  const parsed = parseForm(LearnerForm, form)
  const refuse = (faults: Fault[], status: number) =>
    data({ faults, values: typedValues(form, ['name', 'picture']) }, { status })
  if (!parsed.value) return refuse(parsed.faults, 400)
  const { name, picture } = parsed.value
  const device = (await readDevice(context, cookies)) ?? newDevice()
  const at = context.now()
  const crowded = await takeArrival(context.db, { of: 'learner', address: load.clientAddress, now: at }).catch(faultOf)
  if (crowded) return refuse([crowded], 429)
  const { profile, others } = await context.db.withTransaction(async (tx) => ({
    others: await listDeviceProfiles(tx, device),
    profile: await createDeviceProfile(tx, device, { name, picture, at })
  }))
  const headers = new Headers()
  headers.append('Set-Cookie', await deviceCookie(context, { ...device, activeProfileId: profile.id }))
  if (context.viewer) headers.append('Set-Cookie', await closeSession(context, cookies))
  return redirect(others.length > 0 ? `/device/${profile.id}/pin` : '/me', { headers })
}

function faultOf(error: unknown): Fault {
  if (!isDomainError(error)) throw error
  return { field: 'name', code: error.code, values: error.values }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function NewLearnerPage() {
  const t = useTranslator()
  const { picture } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('accounts.device-new')} lead={t('accounts.device-new-lead')} width="text">
      <BeforeLearnerChange />
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate>
        <LearnerFields
          name={answer?.values.name ?? ''}
          picture={answer?.values.picture || picture}
          faults={answer?.faults}
        />
        <Button>{t('accounts.device-new-button')}</Button>
      </form>
    </Page>
  )
}
