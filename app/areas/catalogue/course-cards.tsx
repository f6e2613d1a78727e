import { useTranslator } from '~/platform/i18n-context'
import { Card, Cards } from '~/ui/card'

type CourseOnCard = {
  slug: string
  title: string
  summary: string
  cover: string
  minutes: number
  lessonCount: number
  /** The path to open it with, when one was asked for. */
  path?: string | null
  /** Lessons worth naming, because they are what was looked for. */
  fitting?: ReadonlyArray<{ slug: string; title: string }>
}

type CourseCardsProps = { courses: ReadonlyArray<CourseOnCard>; level: 2 | 3 }

/** Courses as inviting cards. */
export function CourseCards({ courses, level }: CourseCardsProps) {
  return (
    <Cards>
      {courses.map((course) => (
        <li key={course.slug}>
          <CourseCard course={course} level={level} />
        </li>
      ))}
    </Cards>
  )
}

/** One course: its drawing, how long it takes, what it promises. */
export function CourseCard({ course, level }: { course: CourseOnCard; level: 2 | 3 }) {
  const t = useTranslator()
  return (
    <Card
      title={course.title}
      to={course.path ? `/courses/${course.slug}?path=${course.path}` : `/courses/${course.slug}`}
      headingLevel={level}
      picture={<img src={`/media/${course.cover}`} alt="" width="640" height="360" />}
      meta={t('catalogue.size', { lessons: course.lessonCount, minutes: course.minutes })}
    >
      <p>{course.summary}</p>
      {course.fitting && course.fitting.length > 0 && <Fitting slug={course.slug} lessons={course.fitting} />}
    </Card>
  )
}

function Fitting({ slug, lessons }: { slug: string; lessons: NonNullable<CourseOnCard['fitting']> }) {
  const t = useTranslator()
  return (
    <>
      <p>{t('finding.filter-fitting')}:</p>
      <ul className="fitting">
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <a href={`/courses/${slug}/${lesson.slug}`}>{lesson.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
