import { and, desc, eq } from 'drizzle-orm'
import { courses, courseVersions, lessons } from '#db/schema/catalogue'
import type { Reader, Transaction } from '~/platform/context.server'
import { asId, type CourseId } from '~/platform/ids'
import { findSetting, replaceSetting } from '~/platform/settings.server'

const addressKey = (slug: string) => `course-address ${slug}`

/** Remembers that this slug once led to the course; belongs in the transaction that changes it. */
export async function keepOldAddress(tx: Transaction, slug: string, courseId: CourseId): Promise<void> {
  await replaceSetting(tx, addressKey(slug), courseId)
}

/**
 * Where what stood at an old address is now: the course under its new slug, the lesson under its own, or the course
 * when the lesson is no longer part of it. Null when nothing ever stood there, or it still does.
 */
export async function findMoved(db: Reader, asked: { course: string; lesson: string | null }): Promise<string | null> {
  const course = await findCourseNow(db, asked.course)
  if (!course?.versionId) return null
  const home = `/courses/${course.slug}`
  if (asked.lesson === null) return course.slug === asked.course ? null : home
  const slug = await findLessonNow(db, course.id, course.versionId, asked.lesson)
  if (slug === null) return null
  const to = slug === '' ? home : `${home}/${slug}`
  return to === `/courses/${asked.course}/${asked.lesson}` ? null : to
}

async function findCourseNow(db: Reader, slug: string) {
  const columns = { id: courses.id, slug: courses.slug, versionId: courses.currentVersionId }
  const [current] = await db.select(columns).from(courses).where(eq(courses.slug, slug))
  if (current) return current
  const id = await findSetting(db, addressKey(slug))
  if (id === null) return null
  const [moved] = await db
    .select(columns)
    .from(courses)
    .where(eq(courses.id, asId<CourseId>(id)))
  return moved ?? null
}

/** The slug today of the lesson that had this slug last; empty when the course has it no more, null when none had. */
async function findLessonNow(
  db: Reader,
  courseId: CourseId,
  versionId: typeof courseVersions.$inferSelect.id,
  slug: string
): Promise<string | null> {
  const [had] = await db
    .select({ id: lessons.id })
    .from(courseVersions)
    .innerJoin(lessons, eq(lessons.courseVersionId, courseVersions.id))
    .where(and(eq(courseVersions.courseId, courseId), eq(lessons.slug, slug)))
    .orderBy(desc(courseVersions.number))
    .limit(1)
  if (!had) return null
  const [now] = await db
    .select({ slug: lessons.slug })
    .from(lessons)
    .where(and(eq(lessons.courseVersionId, versionId), eq(lessons.id, had.id)))
  return now?.slug ?? ''
}
