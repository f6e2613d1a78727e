import { asc, desc, eq } from 'drizzle-orm'
import { courses, courseVersions, lessons } from '#db/schema/catalogue'
import type { Reader } from '~/platform/context.server'
import { widestFirst } from './course'
import type { Offer } from './offers'

/** The newest version of every published course with its lessons, widest first; no text is read. */
export async function listOffers(db: Reader): Promise<Offer[]> {
  const [found, inside] = await Promise.all([
    db
      .select({
        courseId: courses.id,
        versionId: courseVersions.id,
        slug: courses.slug,
        version: courseVersions.number,
        title: courseVersions.title,
        summary: courseVersions.summary,
        cover: courseVersions.cover,
        topics: courseVersions.topics,
        paths: courseVersions.paths,
        publishedAt: courseVersions.publishedAt
      })
      .from(courses)
      .innerJoin(courseVersions, eq(courseVersions.id, courses.currentVersionId)),
    db
      .select({
        versionId: lessons.courseVersionId,
        id: lessons.id,
        slug: lessons.slug,
        title: lessons.title,
        summary: lessons.summary,
        minutes: lessons.minutes,
        competencies: lessons.competencies,
        outcomes: lessons.outcomes,
        changedOn: lessons.changedOn
      })
      .from(courses)
      .innerJoin(lessons, eq(lessons.courseVersionId, courses.currentVersionId))
      .orderBy(asc(lessons.position))
  ])
  return widestFirst(found).map(({ versionId, ...course }) => ({
    ...course,
    lessons: inside.filter((lesson) => lesson.versionId === versionId).map(({ versionId: _, ...lesson }) => lesson)
  }))
}

export type VersionNews = {
  slug: string
  number: number
  material: boolean
  title: Offer['title']
  summary: Offer['summary']
  publishedAt: Date
}

/** The versions published last, newest first, at most `most`. */
export async function listVersions(db: Reader, most: number): Promise<VersionNews[]> {
  return db
    .select({
      slug: courses.slug,
      number: courseVersions.number,
      material: courseVersions.material,
      title: courseVersions.title,
      summary: courseVersions.summary,
      publishedAt: courseVersions.publishedAt
    })
    .from(courseVersions)
    .innerJoin(courses, eq(courses.id, courseVersions.courseId))
    .orderBy(desc(courseVersions.publishedAt), asc(courses.slug), desc(courseVersions.number))
    .limit(most)
}
