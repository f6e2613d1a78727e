import { lessonsOf } from '~/areas/catalogue/course'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { keepReached } from '~/areas/learning/progress.server'
import type { Context } from '~/platform/context.server'
import type { CourseId, LessonId, PersonId } from '~/platform/ids'

type Place = { personId: PersonId; courseId: CourseId; lessonId: LessonId; reached: number }

/** Remembers how far somebody read in a lesson of a course they have begun. Throws `course-unknown`. */
export async function keepPlace(context: Context, place: Place): Promise<void> {
  const course = await getCourseById(context.db.read, place.courseId)
  if (!lessonsOf(course).some((lesson) => lesson.id === place.lessonId)) return
  await context.db.withTransaction((tx) => keepReached(tx, { ...place, at: context.now() }))
}
