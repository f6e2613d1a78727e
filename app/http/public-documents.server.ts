import { findLessonVersion } from '~/areas/catalogue/lessons.server'
import type { Reader } from '~/platform/context.server'

const LESSON = /^\/courses\/([a-z0-9-]+)\/([a-z0-9-]+)$/

/**
 * What a stored document's bytes depend on besides language: the course version whose text stands at this address.
 * Null when the path is not a public document. The build needs no part in it: documents live as long as the process.
 */
export async function findDocumentStamp(db: Reader, path: string): Promise<string | null> {
  const [, course, lesson] = LESSON.exec(path) ?? []
  return course && lesson ? findLessonVersion(db, { course, lesson }) : null
}
