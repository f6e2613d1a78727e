import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { BeforeLearnerChange } from '~/areas/accounts/before-learner-change'
import { LearnerChooser, LearnerLinks, LockForm } from '~/areas/accounts/device-chooser'
import { deviceCookie, readDevice } from '~/areas/accounts/device-cookie.server'
import { isOpenOn, listDeviceProfiles } from '~/areas/accounts/device-profiles.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const device = await readDevice(context, request.headers.get('cookie'))
  const profiles = device ? await listDeviceProfiles(context.db.read, device) : []
  return {
    pageTitle: translatorFor(context.language)('accounts.device'),
    signedIn: context.viewer !== null,
    changed: new URL(request.url).searchParams.has('changed'),
    learners: profiles.map(({ id, name, picture, hasPin }) => ({
      id,
      name,
      picture,
      hasPin,
      active: context.actor.kind === 'device' && id === device?.activeProfileId
    }))
  }
}

/**
 * Another learner of this device goes on, once they gave their picture PIN. An account signed in here is signed out: the
 * phone has changed hands.
 */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const cookies = request.headers.get('cookie')
  const chosen = String((await request.formData()).get('profile'))
  const device = await readDevice(context, cookies)
  const profiles = device ? await listDeviceProfiles(context.db.read, device) : []
  const profile = profiles.find(({ id }) => id === chosen)
  if (!device || !profile) return redirect('/device')
  if (!isOpenOn(device, profile)) return redirect(`/device/${profile.id}/unlock`)
  const headers = new Headers()
  headers.append('Set-Cookie', await deviceCookie(context, { ...device, activeProfileId: profile.id }))
  if (context.viewer) headers.append('Set-Cookie', await closeSession(context, cookies))
  const isAsked = profiles.length > 1 && !profile.hasPin
  return redirect(isAsked ? `/device/${profile.id}/pin` : '/me', { headers })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function DevicePage() {
  const t = useTranslator()
  const { learners, signedIn, changed } = useLoaderData<typeof loader>()
  const active = learners.find((learner) => learner.active)
  return (
    <Page
      title={t('accounts.device')}
      lead={t(learners.length > 0 ? 'accounts.device-lead' : 'accounts.device-empty')}
      width="text"
    >
      <BeforeLearnerChange />
      <div className="stack">
        {changed && (
          <Notice tone="careful" title={t('accounts.lock-changed')}>
            <p>{t('accounts.lock-changed-lead')}</p>
          </Notice>
        )}
        {signedIn && (
          <Notice>
            <p>{t('accounts.device-signed-in')}</p>
          </Notice>
        )}
        {active && <LockForm name={active.name} />}
        {learners.length > 0 && <LearnerChooser learners={learners} />}
        <div className="actions">
          <ButtonLink to="/device/new" icon="plus" variant={learners.length > 0 ? 'secondary' : 'primary'}>
            {t('accounts.device-add')}
          </ButtonLink>
          {!signedIn && (
            <ButtonLink to="/sign-in" variant="secondary">
              {t('accounts.device-sign-in')}
            </ButtonLink>
          )}
        </div>
        {learners.length > 0 && <LearnerLinks learners={learners} />}
      </div>
    </Page>
  )
}
