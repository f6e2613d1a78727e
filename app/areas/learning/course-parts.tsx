import { formatCount } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Details } from '~/ui/details'
import { RadioGroup } from '~/ui/field'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { planAddress } from './completion-rule'
import type { CourseLine, CoursePage, PathRule } from './course-page'

function addressOf(course: string, next: NonNullable<CoursePage['next']>): string {
  if (next.kind === 'product') return planAddress(next.activityId)
  return next.kind === 'quiz' ? `/courses/${course}/quiz/${next.slug}` : `/courses/${course}/${next.slug}`
}

/** The one button most people came for: begin, go on, take the quiz, or see what was earned. */
export function GoOn({ course: { slug, next, standing } }: { course: CoursePage }) {
  const t = useTranslator()
  if (standing?.complete) {
    return (
      <ButtonLink to="/me/certificates" large icon="certificate" reloadDocument>
        {t('catalogue.see-certificate')}
      </ButtonLink>
    )
  }
  if (!next) return null
  const to = addressOf(slug, next)
  const labels = {
    quiz: 'catalogue.take-quiz',
    product: 'catalogue.write-plan',
    lesson: standing ? 'catalogue.go-on' : 'catalogue.begin'
  } as const
  return (
    <>
      <ButtonLink to={to} large iconAfter="arrow-right" reloadDocument>
        {t(labels[next.kind])}
      </ButtonLink>
      {next.kind === 'lesson' && <span>{next.title}</span>}
    </>
  )
}

/** "I learn as…": open until the course is begun, then folded away under the path that was chosen. */
export function PathChoice({ course }: { course: CoursePage }) {
  const t = useTranslator()
  const { standing, rule } = course
  if (!standing) return <PathForm course={course} submit={t('catalogue.choose-path')} />
  if (standing.complete) {
    return (
      <>
        <Notice tone="done" title={t('catalogue.complete-title')}>
          <p>{t('catalogue.complete-text', { path: rule.title })}</p>
        </Notice>
        <Details summary={t('catalogue.learn-again')}>
          <p>{t('catalogue.learn-again-text')}</p>
          <PathForm course={course} submit={t('catalogue.begin-again')} />
        </Details>
      </>
    )
  }
  return (
    <>
      <p>{t('catalogue.learning-as', { path: rule.title })}</p>
      <Details summary={t('catalogue.change-path')}>
        <PathForm course={course} submit={t('catalogue.change-path')} />
      </Details>
    </>
  )
}

function PathForm({ course, submit }: { course: CoursePage; submit: string }) {
  const t = useTranslator()
  return (
    <form method="post">
      <RadioGroup
        id="choose-path"
        name="path"
        label={t('catalogue.learn-as')}
        choices={course.paths.map((path) => ({ value: path.id, label: path.title }))}
        defaultValue={course.rule.id}
      />
      <Button variant="secondary">{submit}</Button>
    </form>
  )
}

/** What finishing asks, in plain words, and what the certificate will say. */
export function Rule({ rule }: { rule: PathRule }) {
  const t = useTranslator()
  const { quiz } = rule
  return (
    <div className="panel">
      <h3>{t('catalogue.rule-title', { path: rule.title })}</h3>
      <ul>
        <li>{t('catalogue.rule-lessons', { count: rule.lessons })}</li>
        {rule.plans.length > 0 && <li>{t('catalogue.rule-plan')}</li>}
        {quiz && (
          <li>
            {t('catalogue.rule-quiz', {
              quiz: quiz.title,
              items: quiz.items,
              mark: formatCount(quiz.passMark * 100, t.language),
              attempts: quiz.attemptsPerDay
            })}
          </li>
        )}
        <li>{t('catalogue.rule-certificate', { wording: rule.certificate })}</li>
      </ul>
    </div>
  )
}

export function LessonSteps({ course }: { course: CoursePage }) {
  const t = useTranslator()
  let number = 0
  return (
    <>
      {course.selfCheck && (
        <p>
          {t('catalogue.before-lead')}{' '}
          <a href={`/courses/${course.slug}/quiz/${course.selfCheck.slug}`}>{course.selfCheck.title}</a>
        </p>
      )}
      {course.modules.map((module) => (
        <div key={module.id}>
          <h3>{module.title}</h3>
          <ol className="steps">
            {module.lessons.map((lesson) => {
              number += 1
              return <LessonStep key={lesson.slug} course={course.slug} lesson={lesson} number={number} />
            })}
          </ol>
        </div>
      ))}
      {course.rule.plans.length > 0 && <PlanSteps course={course} />}
      {course.rule.quiz && <QuizStep course={course} quiz={course.rule.quiz} />}
    </>
  )
}

function LessonStep({ course, lesson, number }: { course: string; lesson: CourseLine; number: number }) {
  const t = useTranslator()
  return (
    <li>
      <span className={lesson.isDone ? 'steps__mark steps__mark--done' : 'steps__mark'}>
        {lesson.isDone ? <Icon name="check" /> : number}
      </span>
      <span className="steps__main">
        <a href={`/courses/${course}/${lesson.slug}`}>{lesson.title}</a>
        <br />
        <small>{lesson.summary}</small>{' '}
        {lesson.isDone && <span className="visually-hidden">{t('catalogue.lesson-done')}</span>}
        {lesson.practised > 0 && (
          <Badge tone="done">{t('catalogue.lesson-practised', { count: lesson.practised })}</Badge>
        )}
        {lesson.isChanged && <Badge tone="due">{t('catalogue.lesson-changed')}</Badge>}
        {!lesson.isAsked && <Badge>{t('catalogue.lesson-extra')}</Badge>}
      </span>
      <span className="steps__side">{t('catalogue.minutes', { minutes: lesson.minutes })}</span>
    </li>
  )
}

/** The plans of which one has to be handed in. */
function PlanSteps({ course }: { course: CoursePage }) {
  const t = useTranslator()
  const isHandedIn = course.standing?.handedIn ?? false
  return (
    <ul className="steps">
      {course.rule.plans.map((plan) => (
        <li key={plan.id}>
          <span className={isHandedIn ? 'steps__mark steps__mark--done' : 'steps__mark'}>
            <Icon name={isHandedIn ? 'check' : 'edit'} />
          </span>
          <span className="steps__main">
            <a href={planAddress(plan.id)}>{plan.title}</a>{' '}
            {isHandedIn && <Badge tone="done">{t('catalogue.plan-handed-in')}</Badge>}
          </span>
        </li>
      ))}
    </ul>
  )
}

function QuizStep({ course, quiz }: { course: CoursePage; quiz: NonNullable<PathRule['quiz']> }) {
  const t = useTranslator()
  const isPassed = course.standing?.quizPassed ?? false
  return (
    <ul className="steps">
      <li>
        <span className={isPassed ? 'steps__mark steps__mark--done' : 'steps__mark'}>
          <Icon name={isPassed ? 'check' : 'edit'} />
        </span>
        <span className="steps__main">
          <a href={`/courses/${course.slug}/quiz/${quiz.slug}`}>{quiz.title}</a>{' '}
          {isPassed && <Badge tone="done">{t('catalogue.quiz-passed')}</Badge>}
        </span>
        <span className="steps__side">{t('catalogue.items', { count: quiz.items })}</span>
      </li>
    </ul>
  )
}
