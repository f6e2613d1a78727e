import { asc, eq } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { courses, courseVersions, lessons } from '#db/schema/catalogue'
import type { Database, Reader } from '~/platform/context.server'
import { type SearchDocument, sectionsOf } from './search-documents'
import { createIndexBuilder, type SearchIndex } from './search-index'

/** What is worked through at a stretch before others get their turn. */
const SLICE_MS = 8

type Live = { stamp: string; index: SearchIndex; building: Promise<SearchIndex> | null }

/** One index a database and process; it holds nothing that the database does not. */
const live = new WeakMap<Database, Live>()

/** The index of what is published. Waits only when none was ever built, which the server does as it starts. */
export async function searchIndexOf(db: Database): Promise<SearchIndex> {
  return live.get(db)?.index ?? refreshSearch(db)
}

/**
 * Builds the index anew when a course was published since it was built, in slices, while searches use the old one.
 * Calls made meanwhile share the work.
 */
export async function refreshSearch(db: Database): Promise<SearchIndex> {
  const known = live.get(db)
  if (known?.building) return known.building
  const building = rebuild(db, known)
  const kept = known ?? { stamp: '', index: createIndexBuilder().finish(), building: null }
  live.set(db, { ...kept, building })
  try {
    return await building
  } catch (error) {
    live.delete(db)
    throw error
  }
}

async function rebuild(db: Database, known: Live | undefined): Promise<SearchIndex> {
  const stamp = await readStamp(db.read)
  const index = known?.stamp === stamp ? known.index : await buildIndex(await readDocuments(db.read))
  live.set(db, { stamp, index, building: null })
  return index
}

async function readStamp(db: Reader): Promise<string> {
  const statement = prepared(db, 'current_course_versions', (handle, name) =>
    handle
      .select({ slug: courses.slug, versionId: courses.currentVersionId })
      .from(courses)
      .orderBy(asc(courses.slug))
      .prepare(name)
  )
  const rows = await statement.execute()
  return rows.map(({ slug, versionId }) => `${slug} ${versionId ?? ''}`).join('\n')
}

/** An index of these documents, made without holding up the process. */
export async function buildIndex(documents: ReadonlyArray<SearchDocument>): Promise<SearchIndex> {
  const builder = createIndexBuilder()
  let sliceEnds = performance.now() + SLICE_MS
  for (const document of documents) {
    builder.add(document)
    if (performance.now() < sliceEnds) continue
    await new Promise((resolve) => setImmediate(resolve))
    sliceEnds = performance.now() + SLICE_MS
  }
  return builder.finish()
}

/** The newest version of every course and its lessons. No item is read: what is asked in a quiz cannot be found. */
async function readDocuments(db: Reader): Promise<SearchDocument[]> {
  const found = await db
    .select({
      versionId: courseVersions.id,
      slug: courses.slug,
      title: courseVersions.title,
      summary: courseVersions.summary,
      topics: courseVersions.topics,
      outcomes: courseVersions.outcomes
    })
    .from(courses)
    .innerJoin(courseVersions, eq(courseVersions.id, courses.currentVersionId))
    .orderBy(asc(courses.slug))
  const documents: SearchDocument[] = []
  for (const course of found) {
    const inside = await readLessons(db, course)
    documents.push(describeCourse(course, inside), ...inside)
  }
  return documents
}

type FoundCourse = Pick<typeof courses.$inferSelect, 'slug'> &
  Pick<typeof courseVersions.$inferSelect, 'title' | 'summary' | 'topics' | 'outcomes'>

function describeCourse(course: FoundCourse, inside: ReadonlyArray<SearchDocument>): SearchDocument {
  const { slug, title, summary, topics, outcomes } = course
  const said = [...topics.map((topic) => topic.title), ...outcomes.map((outcome) => outcome.text)]
  return {
    kind: 'course',
    course: { slug, title },
    lesson: null,
    title,
    summary,
    minutes: inside.reduce((sum, lesson) => sum + lesson.minutes, 0),
    sections: [{ heading: null, text: said.map((text) => text.vi).join(' · ') }]
  }
}

async function readLessons(
  db: Reader,
  course: FoundCourse & { versionId: typeof courseVersions.$inferSelect.id }
): Promise<SearchDocument[]> {
  const rows = await db
    .select({
      slug: lessons.slug,
      title: lessons.title,
      summary: lessons.summary,
      minutes: lessons.minutes,
      headings: lessons.headings,
      text: lessons.text
    })
    .from(lessons)
    .where(eq(lessons.courseVersionId, course.versionId))
    .orderBy(asc(lessons.position))
  return rows.map(({ slug, text, headings, ...row }) => ({
    kind: 'lesson' as const,
    course: { slug: course.slug, title: course.title },
    lesson: slug,
    ...row,
    sections: sectionsOf(text, headings)
  }))
}
