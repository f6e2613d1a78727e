import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { LearnerPicture } from '~/areas/accounts/learner-picture'
import { ownPath } from '~/areas/accounts/own-path'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { asId, type DeviceProfileId } from '~/platform/ids'
import { Button, ButtonLink } from '~/ui/button'
import { RadioGroup } from '~/ui/field'
import { Page, Section } from '~/ui/page'
import { claimDeviceWork, listLockedLearners, listUnclaimedWork } from '~/workflows/claim-device-work.server'

const MINE = 'mine'
const FIELD = 'of-'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const next = ownPath(new URL(request.url).searchParams.get('next'), '/me')
  const cookies = request.headers.get('cookie')
  const [works, locked] = await Promise.all([listUnclaimedWork(context, cookies), listLockedLearners(context, cookies)])
  if (works.length + locked.length === 0) throw redirect(next)
  return { pageTitle: translatorFor(context.language)('accounts.claim'), next, works, locked }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const form = await request.formData()
  const claimed = [...form.entries()].filter(([name, value]) => name.startsWith(FIELD) && value === MINE)
  const profileIds = claimed.map(([name]) => asId<DeviceProfileId>(name.slice(FIELD.length)))
  if (context.viewer) {
    await claimDeviceWork(context, {
      cookies: request.headers.get('cookie'),
      profileIds,
      to: context.viewer.personId
    })
  }
  return redirect(ownPath(String(form.get('next')), '/me'))
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function ClaimPage() {
  const t = useTranslator()
  const { next, works, locked } = useLoaderData<typeof loader>()
  return (
    <Page title={t('accounts.claim')} lead={t('accounts.claim-lead')} width="text">
      <form method="post">
        <input type="hidden" name="next" value={next} />
        {works.map((work) => (
          <RadioGroup
            key={work.profileId}
            id={`${FIELD}${work.profileId}`}
            label={
              <>
                <LearnerPicture picture={work.picture} /> {work.name}
              </>
            }
            hint={t('accounts.claim-holds', {
              lessons: work.lessons,
              attempts: work.attempts,
              notes: work.notes,
              on: formatDay(work.lastOn)
            })}
            defaultValue="other"
            choices={[
              { value: MINE, label: t('accounts.claim-mine') },
              { value: 'other', label: t('accounts.claim-other') }
            ]}
          />
        ))}
        {works.length === 0 && <p>{t('accounts.claim-none')}</p>}
        <Button>{t('accounts.continue')}</Button>
      </form>
      {locked.length > 0 && (
        <Section id="locked" title={t('accounts.claim-locked')}>
          <p>{t('accounts.claim-locked-lead')}</p>
          <ul>
            {locked.map(({ id, name }) => (
              <li key={id}>
                <a href={`/device/${id}/unlock?claim=yes`}>{t('accounts.claim-locked-link', { name })}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="section">
        <ButtonLink to="/claim" variant="quiet">
          {t('accounts.claim-slip-link')}
        </ButtonLink>
      </p>
    </Page>
  )
}
