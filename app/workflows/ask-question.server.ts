import { createHash } from 'node:crypto'
import { z } from 'zod'
import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { findCourse } from '~/areas/catalogue/courses.server'
import { findLesson } from '~/areas/catalogue/lessons.server'
import { areQuestionsOpen } from '~/areas/catalogue/questions-open.server'
import { recordEvent } from '~/areas/learning/events.server'
import { MOST_A_DAY } from '~/areas/learning/questions'
import { countAsked, keepQuestion } from '~/areas/learning/questions.server'
import type { Context, Reader } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { onceByKey } from '~/platform/idempotency.server'
import { newId, type PersonId, type QuestionId } from '~/platform/ids'

export type AskQuestion = { personId: PersonId; course: string; lesson: string; text: string }

const DAY_MS = 86_400_000

/**
 * Keeps a learner's question for the course's trainers and answers its receipt. The same words under the same lesson are
 * the same question, however often they are sent. Throws `lesson-unknown`, `questions-closed`, `question-many`.
 */
export async function askQuestion(context: Context, command: AskQuestion): Promise<{ receipt: string }> {
  const { personId, text } = command
  const { course, lesson } = await getOpenLesson(context.db.read, command)
  const key = createHash('sha256').update(`question ${lesson.id} ${text}`).digest('base64url')
  const at = context.now()
  return context.db.withTransaction((tx) =>
    onceByKey(tx, { personId, key, at, result: z.object({ receipt: z.string() }) }, async () => {
      const asked = await countAsked(tx, personId, new Date(at.getTime() - DAY_MS))
      if (asked >= MOST_A_DAY) throw new DomainError('question-many', {}, 429)
      const id = newId<QuestionId>()
      const { courseId } = course
      await keepQuestion(tx, { id, personId, courseId, lessonId: lesson.id, text, askedAt: at })
      const marks = { detail: { lesson: lesson.title.vi }, assistedClassId: assistedClassOf(context.actor), at }
      const receipt = await recordEvent(tx, { personId, kind: 'question-asked', courseId, subjectId: id, ...marks })
      return { receipt }
    })
  )
}

/** The lesson at an address of a course that takes questions. Throws `lesson-unknown`, `questions-closed`. */
export async function getOpenLesson(db: Reader, address: { course: string; lesson: string }) {
  const [course, lesson] = await Promise.all([findCourse(db, address.course), findLesson(db, address)])
  if (!course || !lesson) throw new DomainError('lesson-unknown', {}, 404)
  if (!(await areQuestionsOpen(db, course.courseId))) throw new DomainError('questions-closed', {}, 409)
  return { course, lesson }
}
