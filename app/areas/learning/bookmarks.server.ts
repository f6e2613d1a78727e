import { and, desc, eq } from 'drizzle-orm'
import { bookmarks } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { CourseId, LessonId, PersonId } from '~/platform/ids'

type Place = { personId: PersonId; lessonId: LessonId }

const isPlace = ({ personId, lessonId }: Place) =>
  and(eq(bookmarks.personId, personId), eq(bookmarks.lessonId, lessonId))

/** Marks where to come back to in a lesson; a second mark takes the place of the first. */
export async function setBookmark(
  tx: Transaction,
  mark: Place & { courseId: CourseId; heading: string; at: Date }
): Promise<void> {
  const { heading, at } = mark
  await tx
    .insert(bookmarks)
    .values(mark)
    .onConflictDoUpdate({ target: [bookmarks.personId, bookmarks.lessonId], set: { heading, at } })
}

/** Takes the mark away; nothing happens where there is none. */
export async function removeBookmark(tx: Transaction, place: Place): Promise<void> {
  await tx.delete(bookmarks).where(isPlace(place))
}

export type Bookmark = { lessonId: LessonId; courseId: CourseId; heading: string }

const MOST_LISTED = 100

/** The places one person marked, newest first: at most one a lesson. */
export async function listBookmarks(db: Reader, personId: PersonId): Promise<Bookmark[]> {
  return db
    .select({ lessonId: bookmarks.lessonId, courseId: bookmarks.courseId, heading: bookmarks.heading })
    .from(bookmarks)
    .where(eq(bookmarks.personId, personId))
    .orderBy(desc(bookmarks.at), bookmarks.lessonId)
    .limit(MOST_LISTED)
}
