import { findLessonStamp } from '~/areas/catalogue/lessons.server'
import { findQuestionsStamp } from '~/areas/learning/questions.server'
import type { Reader } from '~/platform/context.server'

const LESSON = /^\/courses\/([a-z0-9-]+)\/([a-z0-9-]+)$/

/**
 * What a stored document's bytes depend on besides language: the course version whose text stands at this address and,
 * where the course takes questions, those published under the lesson. Null when the path is not a public document. The
 * build needs no part in it: documents live as long as the process.
 */
export async function findDocumentStamp(db: Reader, path: string): Promise<string | null> {
  const [, course, lesson] = LESSON.exec(path) ?? []
  const found = course && lesson ? await findLessonStamp(db, { course, lesson }) : null
  if (!found) return null
  const { versionId, lessonId, questionsOpen } = found
  return questionsOpen ? `${versionId} ${await findQuestionsStamp(db, lessonId)}` : versionId
}
