import type { Heading } from '~/areas/catalogue/course'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { Details } from '~/ui/details'
import type { LessonPage } from './lesson-page'

type LessonHeadProps = Pick<LessonPage, 'course' | 'lesson'> & {
  /** Which lesson of how many. */
  place: { number: number; all: number }
  isDone: boolean
  /** What one must know of it changed after this reader finished it. */
  isChanged: boolean
  learner: string | null
}

export function LessonHead({ course, lesson, place, isDone, isChanged, learner }: LessonHeadProps) {
  const t = useTranslator()
  return (
    <header className="lesson-head">
      <p>
        <a href={`/courses/${course.slug}`}>{t('reader.back-to-course', { course: course.title })}</a>
      </p>
      <h1>{lesson.title}</h1>
      <p className="lesson-meta">
        <span>
          {t('reader.place', place)} · {t('reader.minutes', { minutes: lesson.minutes })}
        </span>
        <span>{t('reader.reviewed', { day: formatDay(lesson.reviewedOn) })}</span>
        {isDone && (
          <Badge tone="done" icon="check">
            {t('reader.lesson-done')}
          </Badge>
        )}
        {isChanged && <Badge tone="due">{t('reader.changed')}</Badge>}
        {learner && <span>{t('reader.learning-as', { name: learner })}</span>}
      </p>
      {t.language !== 'vi' && <p>{t('reader.in-vietnamese')}</p>}
    </header>
  )
}

/** Folded away, so that a phone opens on the lesson itself. */
export function Outline({ headings }: { headings: ReadonlyArray<Heading> }) {
  const t = useTranslator()
  const main = headings.filter((heading) => heading.level === 2)
  return (
    <nav className="lesson-head" aria-label={t('reader.outline')}>
      <Details summary={t('reader.outline')}>
        <ul lang="vi">
          {main.map((heading) => (
            <li key={heading.id}>
              <a href={`#${heading.id}`}>{heading.text}</a>
            </li>
          ))}
        </ul>
      </Details>
    </nav>
  )
}

type Line = LessonPage['lessons'][number]
type LessonLinksProps = { course: string; previous: Line | null; next: Line | null }

export function LessonLinks({ course, previous, next }: LessonLinksProps) {
  const t = useTranslator()
  return (
    <nav className="pagination" aria-label={t('reader.lessons')}>
      {previous && (
        <a className="button button--secondary" rel="prev" href={`/courses/${course}/${previous.slug}`}>
          {t('reader.previous', { title: previous.title })}
        </a>
      )}
      {next && (
        <a className="button button--secondary" rel="next" href={`/courses/${course}/${next.slug}`}>
          {t('reader.next', { title: next.title })}
        </a>
      )}
    </nav>
  )
}
