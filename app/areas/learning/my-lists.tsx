import type { Day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card, Cards } from '~/ui/card'
import { ProgressBar } from '~/ui/progress-bar'
import type { NextStep } from './completion-rule'

type Bilingual = { vi: string; en: string }

type Due = {
  key: string
  courseSlug: string
  path: string
  title: Bilingual
  programme: Bilingual
  dueOn: Day
  done: boolean
  exempt: boolean
  again: boolean
  to: string
}

/** What a programme asks of the learner, nearest day first. Nothing here is red: a day is told, nobody is scolded. */
export function DueList({ due }: { due: ReadonlyArray<Due> }) {
  const t = useTranslator()
  return (
    <ul className="steps">
      {due.map((duty) => (
        <li key={duty.key}>
          <div className="steps__main">
            <p>
              <a href={duty.to}>{duty.title[t.language]}</a>
            </p>
            <p className="muted small">
              {duty.programme[t.language]} · {t('learning.due-on', { day: formatDay(duty.dueOn) })}
            </p>
            {duty.again && !duty.exempt && <AgainForm duty={duty} />}
          </div>
          <div className="steps__side">
            <DueState duty={duty} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function DueState({ duty }: { duty: Due }) {
  const t = useTranslator()
  if (duty.done)
    return (
      <Badge tone="done" icon="check">
        {t('learning.due-done')}
      </Badge>
    )
  return duty.exempt ? <Badge>{t('learning.due-exempt')}</Badge> : null
}

/** Finished in an earlier period: this one asks for it anew. */
function AgainForm({ duty }: { duty: Due }) {
  const t = useTranslator()
  return (
    <form method="post">
      <input type="hidden" name="course" value={duty.courseSlug} />
      <input type="hidden" name="path" value={duty.path} />
      <Button variant="secondary">{t('learning.due-again')}</Button>
    </form>
  )
}

type Doing = {
  courseSlug: string
  title: Bilingual
  done: number
  all: number
  next: NextStep['kind']
  nextLesson: Bilingual | null
  to: string
}

/** Courses begun, each with what comes next. */
export function DoingList({ doing }: { doing: ReadonlyArray<Doing> }) {
  const t = useTranslator()
  return (
    <Cards three={false}>
      {doing.map((course) => (
        <li key={course.courseSlug}>
          <Card
            title={course.title[t.language]}
            to={course.to}
            reloadDocument
            meta={
              course.nextLesson
                ? t('learning.next-lesson', { title: course.nextLesson[t.language] })
                : t(course.next === 'product' ? 'learning.next-plan' : 'learning.next-quiz')
            }
            foot={
              <ProgressBar
                id={`progress-${course.courseSlug}`}
                label={t('learning.progress')}
                value={course.done}
                max={course.all}
                text={t('learning.progress-of', { done: course.done, all: course.all })}
              />
            }
          />
        </li>
      ))}
    </Cards>
  )
}

type FinishedCourse = {
  id: string
  courseSlug: string
  title: Bilingual
  finishedOn: Day
  percent: number
  code: string | null
}

/** Courses finished, with their certificates. */
export function FinishedList({ finished }: { finished: ReadonlyArray<FinishedCourse> }) {
  const t = useTranslator()
  return (
    <ul className="steps">
      {finished.map((course) => (
        <li key={course.id}>
          <div className="steps__main">
            <p>
              <a href={`/courses/${course.courseSlug}`}>{course.title[t.language]}</a>
            </p>
            <p className="muted small">
              {t('learning.finished-on', { day: formatDay(course.finishedOn), percent: course.percent })}
            </p>
          </div>
          <div className="steps__side">
            {course.code ? (
              <a href={`/certificates/${course.code}.pdf`}>
                {t('learning.certificate')}
                <span className="visually-hidden"> {course.title[t.language]}</span>
              </a>
            ) : (
              t('learning.no-certificate')
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
