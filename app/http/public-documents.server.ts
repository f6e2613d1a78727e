import { findLessonStamp } from '~/areas/catalogue/lessons.server'
import { findQuestionsStamp } from '~/areas/learning/questions.server'
import type { Reader } from '~/platform/context.server'

const LESSON = /^\/courses\/([a-z0-9-]+)\/([a-z0-9-]+)$/

/** What stands where a page cannot be had without network: the same for everyone, filled from the device itself. */
const OFFLINE_PAGE = '/offline'

/**
 * What a stored document's bytes depend on besides language: the course version whose text stands at this address and,
 * where the course takes questions, those published under the lesson. Null when the path is not a public document. The
 * build needs no part in it: documents live as long as the process.
 */
export async function findDocumentStamp(db: Reader, path: string): Promise<string | null> {
  if (path === OFFLINE_PAGE) return OFFLINE_PAGE
  const [, course, lesson] = LESSON.exec(path) ?? []
  const found = course && lesson ? await findLessonStamp(db, { course, lesson }) : null
  if (!found) return null
  const { versionId, lessonId, questionsOpen } = found
  return questionsOpen ? `${versionId} ${await findQuestionsStamp(db, lessonId)}` : versionId
}
