import { LockForm } from '~/areas/accounts/device-chooser'
import { LearnerField } from '~/areas/accounts/learner-field'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Details } from '~/ui/details'
import { RadioGroup } from '~/ui/field'
import { Section } from '~/ui/page'
import { ProgressBar } from '~/ui/progress-bar'
import type { ChallengeStanding } from './challenges'
import type { QuestionState } from './questions'
import { goalChoices, type WeekStanding } from './weekly-goal'

type Bilingual = { vi: string; en: string }

type Challenge = { title: Bilingual; text: Bilingual; lesson: Bilingual; to: string; standing: ChallengeStanding }

export type WeekProps = {
  personId: string | null
  goal: number | null
  offered: number
  done: number
  standing: WeekStanding
  challenge: Challenge | null
  together: number | null
}

/** This week alone: kind words whatever the count, no streak to lose, nobody to be compared with. */
export function WeekSection(week: WeekProps) {
  const t = useTranslator()
  const { goal, challenge, together } = week
  return (
    <Section id="week" title={t('together.week')}>
      {goal === null ? <p>{t('together.goal-offer')}</p> : <GoalState {...week} goal={goal} />}
      <GoalChoice {...week} />
      {challenge && <ChallengeCard {...challenge} />}
      {together !== null && <p className="muted">{t('together.together-total', { count: together })}</p>}
    </Section>
  )
}

function GoalState({ goal, done, standing }: WeekProps & { goal: number }) {
  const t = useTranslator()
  return (
    <>
      <ProgressBar
        id="goal-progress"
        label={t('together.goal', { goal })}
        value={Math.min(done, goal)}
        max={goal}
        text={t('together.goal-done', { done, goal })}
      />
      <p>{t(`together.goal-${standing}`)}</p>
    </>
  )
}

function GoalChoice({ goal, offered, personId }: WeekProps) {
  const t = useTranslator()
  return (
    <Details summary={goal === null ? t('together.goal-choose') : t('together.goal-change')}>
      <form method="post" action="/me/goal">
        <LearnerField personId={personId} />
        <RadioGroup
          id="lessons"
          label={t('together.goal-choose')}
          layout="pictures"
          defaultValue={String(offered)}
          choices={goalChoices.map((count) => ({ value: String(count), label: t('together.goal-lessons', { count }) }))}
        />
        <Button variant="secondary">{t('together.goal-save')}</Button>
      </form>
    </Details>
  )
}

function ChallengeCard({ title, text, lesson, to, standing }: Challenge) {
  const t = useTranslator()
  return (
    <div className="challenge">
      <h3>{t('together.challenge', { title: title[t.language] })}</h3>
      <p>{text[t.language]}</p>
      <p>
        <a href={to}>{t('together.challenge-lesson', { lesson: lesson[t.language] })}</a>
      </p>
      {standing === 'done' && (
        <Badge tone="done" icon="check">
          {t('together.challenge-done')}
        </Badge>
      )}
      {standing === 'learnt-before' && <p className="muted">{t('together.challenge-learnt-before')}</p>}
    </div>
  )
}

type OwnQuestion = {
  id: string
  text: string
  answer: string
  state: QuestionState
  lesson: Bilingual | null
  course: Bilingual
  to: string
}

/** What the learner asked, with the answers; their own to read whether or not others may. */
export function OwnQuestions({ questions }: { questions: ReadonlyArray<OwnQuestion> }) {
  const t = useTranslator()
  if (questions.length === 0) return null
  return (
    <Section id="my-questions" title={t('together.my-questions')}>
      <ul className="questions">
        {questions.map((question) => (
          <li key={question.id}>
            <p className="muted small">
              <a href={question.to}>
                {question.lesson
                  ? t('together.question-under', { lesson: question.lesson[t.language] })
                  : t('together.question-of-course', { course: question.course[t.language] })}
              </a>
            </p>
            <p className="question__text">{question.text}</p>
            {question.answer ? (
              <p className="question__answer">{question.answer}</p>
            ) : (
              <p className="muted">{t('together.question-waiting')}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** For a learner without an account: whose turn it is on this phone, and the way to lock it. */
export function DeviceBar({ name, inClass }: { name: string; inClass: boolean }) {
  const t = useTranslator()
  return (
    <div className="device-bar no-print">
      <LockForm name={name} />
      {inClass && (
        <ButtonLink to="/join/slip" variant="quiet" reloadDocument>
          {t('together.slip-show')}
        </ButtonLink>
      )}
    </div>
  )
}
