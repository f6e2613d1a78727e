import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { courses, lessons } from '#db/schema/catalogue'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { CourseVersionId, LessonId } from '~/platform/ids'
import type { Bilingual, Block, Heading, LessonAudio } from './course'

export type LessonAddress = { course: string; lesson: string }

const isAt = and(
  eq(courses.slug, sql.placeholder('course')),
  eq(lessons.courseVersionId, courses.currentVersionId),
  eq(lessons.slug, sql.placeholder('lesson'))
)

/** The course version whose text stands at this address now, or null when no lesson does. Asked for every reader. */
export async function findLessonVersion(db: Reader, address: LessonAddress): Promise<CourseVersionId | null> {
  const statement = prepared(db, 'find_lesson_version', (reader, name) =>
    reader.select({ versionId: lessons.courseVersionId }).from(courses).innerJoin(lessons, isAt).prepare(name)
  )
  const [found] = await statement.execute(address)
  return found?.versionId ?? null
}

/** As `findLessonVersion`, with what the questions under a lesson depend on. Asked for every reader. */
export async function findLessonStamp(
  db: Reader,
  address: LessonAddress
): Promise<{ versionId: CourseVersionId; lessonId: LessonId; questionsOpen: boolean } | null> {
  const statement = prepared(db, 'find_lesson_stamp', (reader, name) =>
    reader
      .select({ versionId: lessons.courseVersionId, lessonId: lessons.id, questionsOpen: courses.questionsOpen })
      .from(courses)
      .innerJoin(lessons, isAt)
      .prepare(name)
  )
  const [found] = await statement.execute(address)
  return found ?? null
}

/** Where a lesson stands now, by its id; null when no course teaches it any more. */
export async function findCourseOfLesson(
  db: Reader,
  lessonId: LessonId
): Promise<{ course: string; lesson: string; title: Bilingual } | null> {
  const [found] = await db
    .select({ course: courses.slug, lesson: lessons.slug, title: lessons.title })
    .from(courses)
    .innerJoin(lessons, eq(lessons.courseVersionId, courses.currentVersionId))
    .where(eq(lessons.id, lessonId))
    .limit(1)
  return found ?? null
}

export type Lesson = {
  id: LessonId
  versionId: CourseVersionId
  slug: string
  title: Bilingual
  summary: Bilingual
  minutes: number
  reviewedOn: Day
  licence: string
  audio: LessonAudio[]
  /** Whether its steps differ by device. */
  hasVariants: boolean
  headings: Heading[]
  blocks: Block[]
}

/** A lesson of a course's newest version with its blocks, or null. */
export async function findLesson(db: Reader, address: LessonAddress): Promise<Lesson | null> {
  const [found] = await db
    .select({
      id: lessons.id,
      versionId: lessons.courseVersionId,
      slug: lessons.slug,
      title: lessons.title,
      summary: lessons.summary,
      minutes: lessons.minutes,
      reviewedOn: lessons.reviewedOn,
      licence: lessons.licence,
      audio: lessons.audio,
      variants: lessons.variants,
      headings: lessons.headings,
      blocks: lessons.blocks
    })
    .from(courses)
    .innerJoin(lessons, eq(lessons.courseVersionId, courses.currentVersionId))
    .where(and(eq(courses.slug, address.course), eq(lessons.slug, address.lesson)))
  if (!found) return null
  const { variants, ...lesson } = found
  return { ...lesson, hasVariants: variants.length > 0 }
}

/** Every lesson of every course's newest version, in an order that stays. */
export async function listLessonAddresses(db: Reader): Promise<LessonAddress[]> {
  return db
    .select({ course: courses.slug, lesson: lessons.slug })
    .from(courses)
    .innerJoin(lessons, eq(lessons.courseVersionId, courses.currentVersionId))
    .orderBy(asc(courses.slug), asc(lessons.position))
}

/** What the lesson at an address promises, for those who share it; null when there is none. */
export async function findSummary(db: Reader, address: LessonAddress): Promise<Bilingual | null> {
  const statement = prepared(db, 'find_lesson_summary', (reader, name) =>
    reader.select({ summary: lessons.summary }).from(courses).innerJoin(lessons, isAt).prepare(name)
  )
  const [found] = await statement.execute(address)
  return found?.summary ?? null
}

export type LessonSource = {
  id: LessonId
  slug: string
  title: Bilingual
  minutes: number
  reviewedOn: Day
  outcomes: string[]
  cites: { text: string; status: string }[]
  text: string
}

/** What authors watch over in each lesson of a version, in order. */
export async function listLessonSources(db: Reader, versionId: CourseVersionId): Promise<LessonSource[]> {
  return db
    .select({
      id: lessons.id,
      slug: lessons.slug,
      title: lessons.title,
      minutes: lessons.minutes,
      reviewedOn: lessons.reviewedOn,
      outcomes: lessons.outcomes,
      cites: lessons.cites,
      text: lessons.text
    })
    .from(lessons)
    .where(eq(lessons.courseVersionId, versionId))
    .orderBy(asc(lessons.position))
}
