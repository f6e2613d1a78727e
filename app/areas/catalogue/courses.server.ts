import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { courses, courseVersions, lessons, modules } from '#db/schema/catalogue'
import type { Reader } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { CourseId } from '~/platform/ids'
import type { Course, CourseCard, CourseModule } from './course'

export type { Course, CourseCard } from './course'

const isNewest = and(eq(courseVersions.courseId, courses.id), eq(courseVersions.id, courses.currentVersionId))

/** The newest version of every published course, by slug. A province has tens of courses: the list is not paged. */
export async function listCourses(db: Reader): Promise<CourseCard[]> {
  return db
    .select({
      courseId: courses.id,
      slug: courses.slug,
      title: courseVersions.title,
      summary: courseVersions.summary,
      cover: courseVersions.cover,
      minutes: sql`sum(${lessons.minutes})`.mapWith(Number),
      lessonCount: sql`count(*)`.mapWith(Number)
    })
    .from(courses)
    .innerJoin(courseVersions, isNewest)
    .innerJoin(lessons, eq(lessons.courseVersionId, courseVersions.id))
    .groupBy(courses.id, courseVersions.id)
    .orderBy(asc(courses.slug))
}

/** The newest version of the course at this address, or null. */
export function findCourse(db: Reader, slug: string): Promise<Course | null> {
  return findNewest(db, eq(courses.slug, slug))
}

/** The newest version of a course. Throws `course-unknown`. */
export async function getCourseById(db: Reader, courseId: CourseId): Promise<Course> {
  const course = await findNewest(db, eq(courses.id, courseId))
  if (!course) throw new DomainError('course-unknown', {}, 404)
  return course
}

async function findNewest(db: Reader, which: SQL): Promise<Course | null> {
  const [found] = await db
    .select({
      courseId: courses.id,
      versionId: courseVersions.id,
      version: courseVersions.number,
      home: courses.home,
      slug: courses.slug,
      title: courseVersions.title,
      summary: courseVersions.summary,
      cover: courseVersions.cover,
      licence: courseVersions.licence,
      publishedAt: courseVersions.publishedAt,
      outcomes: courseVersions.outcomes,
      paths: courseVersions.paths
    })
    .from(courses)
    .innerJoin(courseVersions, isNewest)
    .where(which)
  return found ? { ...found, modules: await listModules(db, found.versionId) } : null
}

async function listModules(db: Reader, versionId: Course['versionId']): Promise<CourseModule[]> {
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
        position: lessons.position
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
