import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { FaultSummary } from '~/areas/accounts/form-faults'
import { getActiveProfile } from '~/areas/accounts/own-profile.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { parseNewPin } from '~/areas/accounts/picture-pin'
import { PinFields } from '~/areas/accounts/pin-fields'
import { hashPin, setPin } from '~/areas/accounts/pins.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { profile } = await getActiveProfile(context, request, params.profile)
  return { pageTitle: translatorFor(context.language)('accounts.pin'), name: profile.name, hasPin: profile.hasPin }
}

/** Only for the learner themselves: whoever has a PIN gave it, and may change it or take it away. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { device, profile } = await getActiveProfile(context, request, params.profile)
  const form = await request.formData()
  if (form.get('intent') === 'remove') {
    await context.db.withTransaction((tx) => setPin(tx, device, { profileId: profile.id, pinHash: null }))
    return redirect('/device')
  }
  const { pin, faults } = parseNewPin(form)
  if (pin === null) return data({ faults }, { status: 400 })
  const pinHash = await hashPin(pin)
  await context.db.withTransaction((tx) => setPin(tx, device, { profileId: profile.id, pinHash }))
  return redirect('/me')
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function SetPinPage() {
  const t = useTranslator()
  const { name, hasPin } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('accounts.pin-set', { name })} lead={t('accounts.pin-set-lead')} width="text">
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate autoComplete="off">
        <PinFields faults={answer?.faults} />
        <Button large>{t('accounts.pin-save')}</Button>
      </form>
      {hasPin ? (
        <form method="post" className="section stack stack--tight">
          <input type="hidden" name="intent" value="remove" />
          <p>{t('accounts.pin-skip-lead', { name })}</p>
          <Button variant="secondary">{t('accounts.pin-remove')}</Button>
        </form>
      ) : (
        <div className="section stack stack--tight">
          <p>{t('accounts.pin-skip-lead', { name })}</p>
          <ButtonLink to="/me" variant="secondary" reloadDocument>
            {t('accounts.pin-skip')}
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}
