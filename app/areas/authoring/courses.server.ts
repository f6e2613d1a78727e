import { listBank, listQuizzes } from '~/areas/assessment/bank-overview.server'
import { solutionOf } from '~/areas/assessment/solution'
import { findCourse } from '~/areas/catalogue/courses.server'
import { listLessonSources } from '~/areas/catalogue/lessons.server'
import type { Reader } from '~/platform/context.server'
import { type Day, dayOf } from '~/platform/days'
import type { Language } from '~/platform/i18n'
import { coverageOf, reportLesson } from './course-report'

/** A course as its authors watch over it, or null. Holds keys: for `course:author` only. */
export async function findCourseForAuthors(db: Reader, slug: string, language: Language, today: Day) {
  const course = await findCourse(db, slug)
  if (!course) return null
  const [sources, bank, quizzes] = await Promise.all([
    listLessonSources(db, course.versionId),
    listBank(db, course.courseId),
    listQuizzes(db, course.versionId)
  ])
  return {
    courseId: course.courseId,
    slug: course.slug,
    title: course.title[language],
    version: course.version,
    home: course.home,
    publishedOn: dayOf(course.publishedAt),
    lessons: sources.map((source) => reportLesson({ ...source, title: source.title[language] }, today)),
    coverage: coverageOf({
      outcomes: course.outcomes.map((outcome) => ({ id: outcome.id, text: outcome.text[language] })),
      lessons: sources,
      items: bank,
      blueprints: quizzes.flatMap((quiz) => Object.values(quiz.blueprints))
    }),
    items: bank.map(({ item, ...row }) => ({
      ...row,
      kind: item.shown.kind,
      stem: item.shown.stem,
      solution: solutionOf(item),
      explanation: item.key.explanation
    }))
  }
}

export type CourseForAuthors = NonNullable<Awaited<ReturnType<typeof findCourseForAuthors>>>
