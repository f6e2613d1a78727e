import { type Bilingual, type Course, lessonsOf } from '~/areas/catalogue/course'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { findLesson } from '~/areas/catalogue/lessons.server'
import { listBookmarks } from '~/areas/learning/bookmarks.server'
import { searchNotes } from '~/areas/learning/note-search'
import { listNotes } from '~/areas/learning/notes.server'
import type { Context, Reader } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import type { LessonId, PersonId } from '~/platform/ids'

const PAGE = 50

/** A person's own notes that hold the words asked for, a page of them from the newest, each with its lesson. */
export async function describeMyNotes(context: Context, personId: PersonId, asked: { words: string; page: number }) {
  const db = context.db.read
  const all = await listNotes(db, personId)
  const found = searchNotes(all, asked.words)
  const from = (asked.page - 1) * PAGE
  const notes = await Promise.all(
    found.slice(from, from + PAGE).map(async ({ id, quote, text, courseId, lessonId, updatedAt }) => {
      const place = describePlace(await getCourseById(db, courseId), lessonId)
      return { id, quote, text, on: dayOf(updatedAt), ...place }
    })
  )
  return { hasAny: all.length > 0, notes, hasNewer: from > 0, hasOlder: found.length > from + PAGE }
}

/** The address is null once the lesson has left the course. */
function describePlace(
  course: Course,
  lessonId: LessonId
): { course: Bilingual; lesson: Bilingual | null; to: string | null } {
  const lesson = lessonsOf(course).find((one) => one.id === lessonId)
  return {
    course: course.title,
    lesson: lesson?.title ?? null,
    to: lesson ? `/courses/${course.slug}/${lesson.slug}` : null
  }
}

/** The places a person marked to come back to, each with the words of its heading (null at the top of the lesson). */
export async function describeMyBookmarks(db: Reader, personId: PersonId) {
  const marks = await listBookmarks(db, personId)
  const places = await Promise.all(
    marks.map(async ({ lessonId, courseId, heading }) => {
      const course = await getCourseById(db, courseId)
      const line = lessonsOf(course).find((one) => one.id === lessonId)
      const lesson = line && (await findLesson(db, { course: course.slug, lesson: line.slug }))
      if (!lesson) return null
      const section = lesson.headings.find((one) => one.id === heading) ?? null
      const to = `/courses/${course.slug}/${lesson.slug}${section ? `#${section.id}` : ''}`
      return { lessonId, lesson: lesson.title, heading: section?.text ?? null, to }
    })
  )
  return places.filter((place) => place !== null)
}
