import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { BeforeLearnerChange } from '~/areas/accounts/before-learner-change'
import { deviceCookie } from '~/areas/accounts/device-cookie.server'
import { FaultSummary } from '~/areas/accounts/form-faults'
import { LearnerPicture } from '~/areas/accounts/learner-picture'
import { getOwnProfile } from '~/areas/accounts/own-profile.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { parsePin } from '~/areas/accounts/picture-pin'
import { PinFields } from '~/areas/accounts/pin-fields'
import { pinFaults, tryPin } from '~/areas/accounts/pins.server'
import { closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { claimDeviceWork } from '~/workflows/claim-device-work.server'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { profile } = await getOwnProfile(context, request, params.profile)
  if (!profile.hasPin) throw redirect('/device')
  const { id, name, picture } = profile
  const claiming = context.viewer !== null && new URL(request.url).searchParams.has('claim')
  return { pageTitle: translatorFor(context.language)('accounts.pin'), id, name, picture, claiming }
}

/** The right pictures open the learner; for a signed-in account that claims, they bring the work over instead. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { device, profile } = await getOwnProfile(context, request, params.profile)
  const form = await request.formData()
  const { pin, faults } = parsePin(form)
  if (pin === null) return data({ faults }, { status: 400 })
  const outcome = await tryPin(context, { device, profileId: profile.id, pin })
  if (outcome.kind !== 'open') {
    return data({ faults: pinFaults(outcome, 'pin-1', 'pin-wrong') }, { status: outcome.kind === 'wait' ? 429 : 400 })
  }
  const cookies = request.headers.get('cookie')
  if (context.viewer && form.get('claim') === 'yes') {
    const claim = { cookies, profileIds: [profile.id], unlocked: profile.id, to: context.viewer.personId }
    await claimDeviceWork(context, claim)
    return redirect('/me/record')
  }
  const headers = new Headers()
  headers.append('Set-Cookie', await deviceCookie(context, { ...device, activeProfileId: profile.id }))
  if (context.viewer) headers.append('Set-Cookie', await closeSession(context, cookies))
  return redirect('/me', { headers })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function UnlockPage() {
  const t = useTranslator()
  const { id, name, picture, claiming } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('accounts.unlock', { name })}
      lead={claiming ? t('accounts.unlock-claim-lead', { name }) : t('accounts.unlock-lead')}
      width="text"
    >
      <BeforeLearnerChange />
      <LearnerPicture picture={picture} large />
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate autoComplete="off">
        {claiming && <input type="hidden" name="claim" value="yes" />}
        <PinFields faults={answer?.faults} />
        <Button large>{t(claiming ? 'accounts.unlock-claim-button' : 'accounts.unlock-button')}</Button>
      </form>
      <p>
        <a href={`/device/${id}/forgotten`}>{t('accounts.unlock-forgotten')}</a>
      </p>
      <p>
        <a href="/device">{t('accounts.unlock-other')}</a>
      </p>
    </Page>
  )
}
