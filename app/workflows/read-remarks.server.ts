import { groupRemarks } from '~/areas/authoring/remark-sections'
import { lessonsOf } from '~/areas/catalogue/course'
import { findCourse } from '~/areas/catalogue/courses.server'
import { findLesson } from '~/areas/catalogue/lessons.server'
import { listOpenRemarks } from '~/areas/learning/remarks.server'
import type { Reader } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'

/** The open remarks on a course by lesson and section, for its authors; null when there is no such course. */
export async function readRemarks(db: Reader, slug: string, language: Language) {
  const course = await findCourse(db, slug)
  if (!course) return null
  const remarks = await listOpenRemarks(db, course.courseId)
  const remarked = lessonsOf(course).filter((line) => remarks.some((remark) => remark.lessonId === line.id))
  const lessons = await Promise.all(
    remarked.map(async ({ id, slug: lessonSlug, title }) => {
      const lesson = await findLesson(db, { course: slug, lesson: lessonSlug })
      return { id, slug: lessonSlug, title: title[language], headings: lesson?.headings ?? [] }
    })
  )
  return {
    courseId: course.courseId,
    slug: course.slug,
    title: course.title[language],
    groups: groupRemarks(remarks, lessons)
  }
}
