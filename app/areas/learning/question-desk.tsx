import type { Fault } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import type { Day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Textarea } from '~/ui/field'
import { LONGEST_ANSWER, type QuestionState } from './questions'

type Bilingual = { vi: string; en: string }

type DeskQuestion = {
  id: string
  text: string
  answer: string
  state: QuestionState
  askedOn: Day
  course: Bilingual
  lesson: Bilingual | null
  to: string
}

type Refused = { question: string; faults: ReadonlyArray<Fault> }

type WaitingProps = { questions: ReadonlyArray<DeskQuestion>; refused: Refused | undefined }

/** What trainers have to answer, oldest first. */
export function WaitingList({ questions, refused }: WaitingProps) {
  const t = useTranslator()
  if (questions.length === 0) return <p>{t('together.questions-none')}</p>
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionHead question={question} />
          <AnswerForm id={question.id} faults={refused?.question === question.id ? refused.faults : undefined} />
        </li>
      ))}
    </ul>
  )
}

function QuestionHead({ question }: { question: DeskQuestion }) {
  const t = useTranslator()
  return (
    <>
      <p className="muted small">
        <a href={question.to}>{(question.lesson ?? question.course)[t.language]}</a> ·{' '}
        {t('together.asked-on', { day: formatDay(question.askedOn) })}
      </p>
      <p className="question__text">{question.text}</p>
    </>
  )
}

function AnswerForm({ id, faults }: { id: string; faults: ReadonlyArray<Fault> | undefined }) {
  const t = useTranslator()
  const { messageOf } = useFaults(faults)
  return (
    <form method="post" action="/studio/questions" noValidate>
      <FaultSummary faults={faults?.map((fault) => ({ ...fault, field: `answer-${id}` }))} />
      <input type="hidden" name="question" value={id} />
      <Textarea
        id={`answer-${id}`}
        name="answer"
        label={t('together.answer')}
        hint={t('together.answer-hint')}
        error={messageOf('answer')}
        rows={4}
        maxLength={LONGEST_ANSWER}
      />
      <div className="actions">
        <Button name="intent" value="answer">
          {t('together.answer-publish')}
        </Button>
        <Button name="intent" value="answer-privately" variant="secondary">
          {t('together.answer-privately')}
        </Button>
      </div>
    </form>
  )
}

/** What was answered lately, each to be published or hidden again. */
export function AnsweredList({ questions }: { questions: ReadonlyArray<DeskQuestion> }) {
  const t = useTranslator()
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionHead question={question} />
          <p className="question__answer">{question.answer}</p>
          <form method="post" action="/studio/questions" className="actions">
            <input type="hidden" name="question" value={question.id} />
            {question.state === 'published' ? (
              <Badge tone="done">{t('together.state-published')}</Badge>
            ) : (
              <Badge>{t('together.state-hidden')}</Badge>
            )}
            {question.state === 'published' ? (
              <Button name="intent" value="hidden" variant="secondary">
                {t('together.hide')}
              </Button>
            ) : (
              <Button name="intent" value="published" variant="secondary">
                {t('together.publish')}
              </Button>
            )}
          </form>
        </li>
      ))}
    </ul>
  )
}

/** On a course's page: whether learners may ask under its lessons, and the one button to change it. */
export function QuestionsSwitch({ course, open }: { course: string; open: boolean }) {
  const t = useTranslator()
  return (
    <form method="post" action="/studio/questions" className="stack stack--tight">
      <input type="hidden" name="course" value={course} />
      <p>{t(open ? 'together.course-questions-open' : 'together.course-questions-closed')}</p>
      <div className="actions">
        <Button name="intent" value={open ? 'close' : 'open'} variant="secondary">
          {t(open ? 'together.course-questions-do-close' : 'together.course-questions-do-open')}
        </Button>
        {open && <a href="/studio/questions">{t('together.questions')}</a>}
      </div>
    </form>
  )
}
