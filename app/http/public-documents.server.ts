import { findLessonVersion } from '~/areas/catalogue/lessons.server'
import type { Reader } from '~/platform/context.server'

const LESSON = /^\/courses\/([a-z0-9-]+)\/([a-z0-9-]+)$/

/** What stands where a page cannot be had without network: the same for everyone, filled from the device itself. */
const OFFLINE_PAGE = '/offline'

/**
 * What a stored document's bytes depend on besides language: the course version whose text stands at this address.
 * Null when the path is not a public document. The build needs no part in it: documents live as long as the process.
 */
export async function findDocumentStamp(db: Reader, path: string): Promise<string | null> {
  if (path === OFFLINE_PAGE) return OFFLINE_PAGE
  const [, course, lesson] = LESSON.exec(path) ?? []
  return course && lesson ? findLessonVersion(db, { course, lesson }) : null
}
