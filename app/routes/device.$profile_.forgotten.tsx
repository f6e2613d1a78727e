import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { deviceCookie } from '~/areas/accounts/device-cookie.server'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { getOwnProfile } from '~/areas/accounts/own-profile.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { openWithWord, pinFaults } from '~/areas/accounts/pins.server'
import { closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { qrImage } from '~/platform/qr.server'
import { Button } from '~/ui/button'
import { TextInput } from '~/ui/field'
import { Page } from '~/ui/page'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { profile } = await getOwnProfile(context, request, params.profile)
  if (!profile.hasPin) throw redirect('/device')
  return {
    pageTitle: translatorFor(context.language)('accounts.pin-forgotten'),
    name: profile.name,
    qr: await qrImage(new URL(`/assist/pin/${profile.id}`, context.env.publicUrl).href)
  }
}

/** A one-time word from someone who stands beside the learner takes the old PIN away; a new one is chosen next. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { device, profile } = await getOwnProfile(context, request, params.profile)
  const typed = String((await request.formData()).get('word') ?? '').slice(0, 100)
  const outcome = await openWithWord(context, { device, profileId: profile.id, typed })
  if (outcome.kind !== 'open') {
    const faults = pinFaults(outcome, 'word', 'pin-word-wrong')
    return data({ faults, word: typed }, { status: outcome.kind === 'wait' ? 429 : 400 })
  }
  const headers = new Headers()
  headers.append('Set-Cookie', await deviceCookie(context, { ...device, activeProfileId: profile.id }))
  if (context.viewer) headers.append('Set-Cookie', await closeSession(context, request.headers.get('cookie')))
  return redirect(`/device/${profile.id}/pin`, { headers })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function ForgottenPinPage() {
  const t = useTranslator()
  const { name, qr } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  return (
    <Page title={t('accounts.pin-forgotten')} lead={t('accounts.pin-forgotten-lead', { name })} width="text">
      <FaultSummary faults={answer?.faults} />
      <p>{t('accounts.pin-forgotten-helper')}</p>
      <p>
        <img className="qr" src={qr} alt={t('accounts.pin-forgotten-scan')} width="220" height="220" />
      </p>
      <form method="post" noValidate>
        <TextInput
          id="word"
          label={t('accounts.word')}
          hint={t('accounts.word-hint')}
          error={messageOf('word')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer?.word}
        />
        <Button large>{t('accounts.pin-forgotten-button')}</Button>
      </form>
      <p className="section">
        {t('accounts.pin-forgotten-slip')} <a href="/claim">{t('accounts.pin-forgotten-slip-link')}</a>
      </p>
    </Page>
  )
}
