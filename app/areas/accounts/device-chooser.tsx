import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { RadioGroup } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { LearnerPicture } from './learner-picture'

type Learner = { id: string; name: string; picture: string; active: boolean; hasPin: boolean }
type Learners = { learners: ReadonlyArray<Learner> }

/** Names and pictures, and nothing of what anyone learnt. */
export function LearnerChooser({ learners }: Learners) {
  const t = useTranslator()
  return (
    <form method="post" action="/device?index">
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

/** Gives the phone back: the next person begins at the chooser. */
export function LockForm({ name }: { name: string }) {
  const t = useTranslator()
  return (
    <form method="post" action="/device/lock" className="lock-form">
      <p>{t('accounts.lock-as', { name })}</p>
      <Button variant="secondary">{t('accounts.lock')}</Button>
    </form>
  )
}

/** What each learner may change of themselves; who has no PIN on a shared phone is told what that means. */
export function LearnerLinks({ learners }: Learners) {
  const t = useTranslator()
  const isOpenToAll = learners.length > 1 && learners.some((learner) => !learner.hasPin)
  return (
    <Section id="rename" title={t('accounts.device-change')}>
      {isOpenToAll && (
        <Notice tone="quiet">
          <p>{t('accounts.pin-none-lead')}</p>
        </Notice>
      )}
      <ul>
        {learners.map((learner) => (
          <li key={learner.id}>
            <a href={`/device/${learner.id}`}>{t('accounts.device-rename', { name: learner.name })}</a>
            {learner.active && (
              <>
                {' · '}
                <a href={`/device/${learner.id}/pin`}>
                  {t(learner.hasPin ? 'accounts.pin-change' : 'accounts.pin-set', { name: learner.name })}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
