import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { BeforeLearnerChange } from '~/areas/accounts/before-learner-change'
import { deviceCookie, readDevice } from '~/areas/accounts/device-cookie.server'
import { listDeviceProfiles } from '~/areas/accounts/device-profiles.server'
import { LearnerPicture } from '~/areas/accounts/learner-picture'
import { pageMeta } from '~/areas/accounts/page-meta'
import { closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button, ButtonLink } from '~/ui/button'
import { RadioGroup } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const device = await readDevice(context, request.headers.get('cookie'))
  const profiles = device ? await listDeviceProfiles(context.db.read, device) : []
  return {
    pageTitle: translatorFor(context.language)('accounts.device'),
    signedIn: context.viewer !== null,
    learners: profiles.map(({ id, name, picture }) => ({
      id,
      name,
      picture,
      active: context.actor.kind === 'device' && id === device?.activeProfileId
    }))
  }
}

/** Another learner of this device goes on. An account signed in here is signed out: the phone has changed hands. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const cookies = request.headers.get('cookie')
  const chosen = String((await request.formData()).get('profile'))
  const device = await readDevice(context, cookies)
  const profiles = device ? await listDeviceProfiles(context.db.read, device) : []
  const profile = profiles.find(({ id }) => id === chosen)
  if (!device || !profile) return redirect('/device')
  const headers = new Headers()
  headers.append('Set-Cookie', await deviceCookie(context, { ...device, activeProfileId: profile.id }))
  if (context.viewer) headers.append('Set-Cookie', await closeSession(context, cookies))
  return redirect('/me', { headers })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function DevicePage() {
  const t = useTranslator()
  const { learners, signedIn } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('accounts.device')}
      lead={t(learners.length > 0 ? 'accounts.device-lead' : 'accounts.device-empty')}
      width="text"
    >
      <BeforeLearnerChange />
      <div className="stack">
        {signedIn && (
          <Notice>
            <p>{t('accounts.device-signed-in')}</p>
          </Notice>
        )}
        {learners.length > 0 && <ChooseForm learners={learners} />}
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
        {learners.length > 0 && <RenameLinks learners={learners} />}
      </div>
    </Page>
  )
}

type Learners = { learners: ReadonlyArray<{ id: string; name: string; picture: string; active: boolean }> }

function ChooseForm({ learners }: Learners) {
  const t = useTranslator()
  return (
    <form method="post">
      <RadioGroup
        id="profile"
        label={t('accounts.device-who')}
        layout="pictures"
        required
        defaultValue={learners.find((learner) => learner.active)?.id}
        choices={learners.map((learner) => ({
          value: learner.id,
          label: (
            <>
              <LearnerPicture picture={learner.picture} large />
              {learner.name}
            </>
          )
        }))}
      />
      <Button large>{t('accounts.device-choose')}</Button>
    </form>
  )
}

function RenameLinks({ learners }: Learners) {
  const t = useTranslator()
  return (
    <Section id="rename" title={t('accounts.device-change')}>
      <ul>
        {learners.map((learner) => (
          <li key={learner.id}>
            <a href={`/device/${learner.id}`}>{t('accounts.device-rename', { name: learner.name })}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
