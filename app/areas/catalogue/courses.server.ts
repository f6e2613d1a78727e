import { asc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { courses, courseVersions, lessons, modules } from '#db/schema/catalogue'
import type { Reader } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { CourseId, CourseVersionId } from '~/platform/ids'
import { type Course, type CourseCard, type CourseModule, widestFirst } from './course'

export type { Course, CourseCard } from './course'

/** The newest version of every published course, widest first. A province has tens of courses: the list is not paged. */
export async function listCourses(db: Reader): Promise<CourseCard[]> {
  const found = await db
    .select({
      courseId: courses.id,
      slug: courses.slug,
      title: courseVersions.title,
      summary: courseVersions.summary,
      cover: courseVersions.cover,
      paths: courseVersions.paths,
      minutes: sql`sum(${lessons.minutes})`.mapWith(Number),
      lessonCount: sql`count(*)`.mapWith(Number)
    })
    .from(courses)
    .innerJoin(courseVersions, eq(courseVersions.id, courses.currentVersionId))
    .innerJoin(lessons, eq(lessons.courseVersionId, courseVersions.id))
    .groupBy(courses.id, courseVersions.id)
  return widestFirst(found).map(({ paths: _, ...card }) => card)
}

type Newest = Pick<Course, 'courseId' | 'versionId' | 'home' | 'slug' | 'questionsOpen'>

const newest = {
  courseId: courses.id,
  versionId: courses.currentVersionId,
  home: courses.home,
  slug: courses.slug,
  questionsOpen: courses.questionsOpen
}

/** The newest version of the course at this address, or null. */
export async function findCourse(db: Reader, slug: string): Promise<Course | null> {
  const found = await findNewest(db, 'slug', slug)
  return found ? withContents(db, found) : null
}

/** The newest version of a course. Throws `course-unknown`. */
export async function getCourseById(db: Reader, courseId: CourseId): Promise<Course> {
  const found = await findNewest(db, 'id', courseId)
  if (!found) throw new DomainError('course-unknown', {}, 404)
  return withContents(db, found)
}

async function findNewest(db: Reader, by: 'slug' | 'id', value: string): Promise<Newest | null> {
  const statement = prepared(db, `newest_course_by_${by}`, (handle, name) =>
    handle
      .select(newest)
      .from(courses)
      .where(eq(courses[by], sql.placeholder('value')))
      .prepare(name)
  )
  const [found] = await statement.execute({ value })
  return found?.versionId ? { ...found, versionId: found.versionId } : null
}

type Contents = Omit<Course, keyof Newest>

/** A version never changes, so its contents are read once; a province keeps tens of courses. */
const MOST_KEPT = 200
const kept = new Map<CourseVersionId, Contents>()

async function withContents(db: Reader, found: Newest): Promise<Course> {
  const contents = kept.get(found.versionId) ?? (await readContents(db, found.versionId))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(found.versionId, contents)
  return { ...found, ...contents }
}

async function readContents(db: Reader, versionId: CourseVersionId): Promise<Contents> {
  const [version] = await db
    .select({
      version: courseVersions.number,
      title: courseVersions.title,
      summary: courseVersions.summary,
      cover: courseVersions.cover,
      licence: courseVersions.licence,
      publishedAt: courseVersions.publishedAt,
      topics: courseVersions.topics,
      outcomes: courseVersions.outcomes,
      paths: courseVersions.paths
    })
    .from(courseVersions)
    .where(eq(courseVersions.id, versionId))
  if (!version) throw new Error(`there is no course version ${versionId}`)
  return { ...version, modules: await listModules(db, versionId) }
}

async function listModules(db: Reader, versionId: CourseVersionId): Promise<CourseModule[]> {
  const [parts, lines] = await Promise.all([
    db
      .select({ id: modules.id, title: modules.title })
      .from(modules)
      .where(eq(modules.courseVersionId, versionId))
      .orderBy(asc(modules.position)),
    db
      .select({
        moduleId: lessons.moduleId,
        id: lessons.id,
        slug: lessons.slug,
        title: lessons.title,
        summary: lessons.summary,
        minutes: lessons.minutes,
        position: lessons.position,
        changedOn: lessons.changedOn
      })
      .from(lessons)
      .where(eq(lessons.courseVersionId, versionId))
      .orderBy(asc(lessons.position))
  ])
  return parts.map((part) => ({
    ...part,
    lessons: lines.filter((line) => line.moduleId === part.id).map(({ moduleId: _, ...line }) => line)
  }))
}
