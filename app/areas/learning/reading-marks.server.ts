import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { bookmarks, lessonRemarks, notes } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { CourseId, LessonId, PersonId } from '~/platform/ids'

export type ReadingMarks = {
  /** The heading marked in each lesson; empty for its top. */
  bookmarks: Record<LessonId, string>
  /** Lessons in which the reader wrote or marked something. */
  noted: LessonId[]
}

/** What one person keeps beside the lessons of a course, in one look: every lesson page asks it. */
export async function findReadingMarks(
  db: Reader,
  own: { personId: PersonId; courseId: CourseId }
): Promise<ReadingMarks> {
  const statement = prepared(db, 'own_reading_marks', (handle, name) => {
    const marked = handle
      .select({ lessonId: bookmarks.lessonId, heading: sql<string | null>`${bookmarks.heading}`.as('heading') })
      .from(bookmarks)
      .where(
        and(eq(bookmarks.personId, sql.placeholder('personId')), eq(bookmarks.courseId, sql.placeholder('courseId')))
      )
    const noted = handle
      .select({ lessonId: notes.lessonId, heading: sql<string | null>`null`.as('heading') })
      .from(notes)
      .where(
        and(
          eq(notes.personId, sql.placeholder('personId')),
          eq(notes.courseId, sql.placeholder('courseId')),
          isNull(notes.removedAt)
        )
      )
      .groupBy(notes.lessonId)
    return marked.unionAll(noted).prepare(name)
  })
  const rows = await statement.execute(own)
  return {
    bookmarks: Object.fromEntries(rows.flatMap((row) => (row.heading === null ? [] : [[row.lessonId, row.heading]]))),
    noted: rows.filter((row) => row.heading === null).map((row) => row.lessonId)
  }
}

/** Whether a person keeps notes or bookmarks, and since when the newest stands; null when there are none. */
export async function findNewestMark(db: Reader, personId: PersonId): Promise<{ count: number; at: Date } | null> {
  const own = await db
    .select({ at: notes.updatedAt })
    .from(notes)
    .where(and(eq(notes.personId, personId), isNull(notes.removedAt)))
  const marked = await db.select({ at: bookmarks.at }).from(bookmarks).where(eq(bookmarks.personId, personId))
  const times = [...own, ...marked].map((row) => row.at.getTime())
  return times.length === 0 ? null : { count: times.length, at: new Date(Math.max(...times)) }
}

/**
 * Gives one person's notes, bookmarks and remarks to another, once: a second call finds nothing to move. Where both
 * marked a place in a lesson, the later mark stays.
 */
export async function moveReadingMarks(tx: Transaction, { from, to }: { from: PersonId; to: PersonId }): Promise<void> {
  await tx.update(notes).set({ personId: to }).where(eq(notes.personId, from))
  await tx.update(lessonRemarks).set({ personId: to }).where(eq(lessonRemarks.personId, from))
  const marked = await tx.select().from(bookmarks).where(eq(bookmarks.personId, from))
  if (marked.length === 0) return
  await tx
    .insert(bookmarks)
    .values(marked.map((mark) => ({ ...mark, personId: to })))
    .onConflictDoUpdate({
      target: [bookmarks.personId, bookmarks.lessonId],
      set: { heading: sql`excluded.heading`, at: sql`excluded.at` },
      setWhere: sql`excluded.at > ${bookmarks.at}`
    })
  await tx.delete(bookmarks).where(eq(bookmarks.personId, from))
}
