import { eq, sql } from 'drizzle-orm'
import { courses, courseVersions, lessons, media, modules } from '#db/schema/catalogue'
import type { Reader, Transaction } from '~/platform/context.server'
import { type ActivityVersionId, asId, type CourseId, type CourseVersionId, type LessonId, newId } from '~/platform/ids'
import { storeActivities } from './activities/activities.server'
import { type CompiledCourse, lessonsOfCompiled } from './compile-course.server'
import type { CompiledBlock } from './compile-lesson.server'
import type { Block, CoursePath, LessonAudio } from './course'
import type { LessonSource } from './course-source'
import { keepOldAddress } from './moved.server'

export type CourseHome = {
  home: 'files' | 'studio'
  filesHash: string | null
  currentVersionId: CourseVersionId | null
}

/** Where a course lives and what was last published of it; null when it was never published. */
export async function findCourseHome(db: Reader, courseId: CourseId): Promise<CourseHome | null> {
  const [found] = await db
    .select({ home: courses.home, filesHash: courses.filesHash, currentVersionId: courses.currentVersionId })
    .from(courses)
    .where(eq(courses.id, courseId))
  return found ?? null
}

/** The lessons and paths of a version, to tell what a new one changes. */
export async function readVersionDemand(db: Reader, versionId: CourseVersionId) {
  const [version] = await db
    .select({ paths: courseVersions.paths })
    .from(courseVersions)
    .where(eq(courseVersions.id, versionId))
  const stored = await db
    .select({ id: lessons.id, changedOn: lessons.changedOn })
    .from(lessons)
    .where(eq(lessons.courseVersionId, versionId))
  return { paths: version?.paths ?? [], lessons: stored }
}

export type NewVersion = { course: CompiledCourse; material: boolean; at: Date }

/**
 * Stores a compiled course as its next, immutable version and makes it the newest; its home is `files` from now on.
 * What belongs to the version elsewhere (bank, quizzes) is stored by the caller in the same transaction.
 */
export async function storeCourseVersion(
  tx: Transaction,
  { course, material, at }: NewVersion
): Promise<CourseVersionId> {
  const courseId = asId<CourseId>(course.source.id)
  const versionId = newId<CourseVersionId>()
  const [before] = await tx.select({ slug: courses.slug }).from(courses).where(eq(courses.id, courseId))
  if (before && before.slug !== course.source.slug) await keepOldAddress(tx, before.slug, courseId)
  await tx
    .insert(courses)
    .values({ id: courseId, slug: course.source.slug, home: 'files' })
    .onConflictDoUpdate({ target: courses.id, set: { slug: course.source.slug, home: 'files' } })
  await storeMedia(tx, course)
  await tx.insert(courseVersions).values({
    id: versionId,
    courseId,
    number: await nextNumber(tx, courseId),
    material,
    publishedAt: at,
    ...versionColumns(course)
  })
  await storeModules(tx, versionId, course, await storeActivities(tx, course.activities, at))
  await tx.update(courses).set({ filesHash: course.hash, currentVersionId: versionId }).where(eq(courses.id, courseId))
  return versionId
}

async function nextNumber(tx: Transaction, courseId: CourseId): Promise<number> {
  const [newest] = await tx
    .select({ number: sql`coalesce(max(${courseVersions.number}), 0)`.mapWith(Number) })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId))
  return (newest?.number ?? 0) + 1
}

function versionColumns({ source, drawings }: CompiledCourse) {
  const paths: CoursePath[] = source.paths.map((path) => ({
    ...path,
    lessons: path.lessons.map((id) => asId<LessonId>(id))
  }))
  const { title, summary, licence, topics, outcomes } = source
  return { title, summary, licence, topics, outcomes, paths, cover: drawings.get(source.cover)?.id ?? '' }
}

async function storeMedia(tx: Transaction, course: CompiledCourse) {
  const drawn = [...course.drawings.values()].map(({ id, body }) => ({
    id,
    type: 'image/svg+xml',
    body: Buffer.from(body).toString('base64')
  }))
  const named = new Set(lessonsOfCompiled(course).flatMap(({ source }) => source.audio.map(({ file }) => file)))
  const recorded = [...course.recordings].flatMap(([file, { id, body }]) =>
    named.has(file) ? [{ id, type: 'audio/mpeg', body }] : []
  )
  const files = [...drawn, ...recorded]
  if (files.length > 0) await tx.insert(media).values(files).onConflictDoNothing()
}

async function storeModules(
  tx: Transaction,
  courseVersionId: CourseVersionId,
  course: CompiledCourse,
  activities: ReadonlyMap<string, ActivityVersionId>
) {
  const order = lessonsOfCompiled(course)
  for (const [index, { source, lessons: compiled }] of course.modules.entries()) {
    await tx.insert(modules).values({ courseVersionId, id: source.id, position: index + 1, title: source.title })
    for (const lesson of compiled) {
      const { id, audio, ...columns } = lesson.source
      const { headings, blocks, text } = lesson
      const position = order.indexOf(lesson) + 1
      await tx.insert(lessons).values({
        courseVersionId,
        id: asId<LessonId>(id),
        moduleId: source.id,
        position,
        ...columns,
        audio: audioColumn(audio, course),
        headings,
        blocks: blocks.flatMap((block) => storedBlock(block, activities)),
        text
      })
    }
  }
}

function storedBlock(block: CompiledBlock, activities: ReadonlyMap<string, ActivityVersionId>): Block[] {
  if (block.kind !== 'activity') return [block]
  const version = activities.get(block.id)
  return version ? [{ ...block, version }] : []
}

function audioColumn(audio: LessonSource['audio'], { recordings }: CompiledCourse): LessonAudio[] {
  return audio.flatMap(({ language, file, seconds }) => {
    const recording = recordings.get(file)
    return recording ? [{ language, media: recording.id, bytes: recording.bytes, seconds }] : []
  })
}
