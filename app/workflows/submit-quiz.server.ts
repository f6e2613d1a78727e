import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { listResponses, saveForm } from '~/areas/assessment/answers.server'
import { percentOf } from '~/areas/assessment/attempt-rules'
import { findOwnAttempt, submitAttempt } from '~/areas/assessment/attempts.server'
import { isSelfCheck } from '~/areas/assessment/quizzes.server'
import type { ItemResponse } from '~/areas/assessment/responses'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { findEnrolment } from '~/areas/learning/enrolments.server'
import { recordEvent } from '~/areas/learning/events.server'
import type { Context } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { type AttemptId, type ItemVersionId, newId, type PersonId } from '~/platform/ids'
import { dateAct } from './date-act.server'
import { finishCourse } from './finish-course.server'

export type SubmitQuiz = {
  attemptId: AttemptId
  personId: PersonId
  /** What the form itself changed, saved before grading. */
  changes: ReadonlyArray<{ itemVersionId: ItemVersionId; response: ItemResponse | null }>
  /** When it was handed in by the device's clock. Absent for a plain form. */
  deviceAt?: Date | null
}

/**
 * Saves what the form changed, grades the attempt once, and finishes the course when that completes it: one
 * transaction. A repeat changes nothing and answers the first outcome. Throws `attempt-unknown`.
 */
export function submitQuiz(context: Context, command: SubmitQuiz): Promise<{ score: number; passed: boolean }> {
  const at = context.now()
  const client = newId()
  return context.db.withTransaction(async (tx) => {
    const { attemptId, personId, deviceAt = null } = command
    await saveForm(tx, { ...command, client, at })
    const { attempt, score, passed, first } = await submitAttempt(tx, { attemptId, personId, at })
    if (!first) return { score, passed }
    const { courseId } = attempt
    const done = await dateAct(tx, context, { personId, courseId, deviceAt, attempt })
    const course = await getCourseById(tx, courseId)
    const selfCheck = isSelfCheck(course.paths, attempt.quizSlug)
    const detail = { scorePercent: percentOf(score), passed, ...(selfCheck && { selfCheck }), ...done.marks }
    const marks = { detail, assistedClassId: assistedClassOf(context.actor), at }
    await recordEvent(tx, { personId, kind: 'attempt-submitted', courseId, subjectId: attemptId, ...marks })
    const enrolment = await findEnrolment(tx, personId, courseId, context.today)
    if (enrolment) await finishCourse(tx, context, { course, enrolment, done })
    return { score, passed }
  })
}

/** Saves what a plain form changed, without submitting. Answers how many items are still without an answer. */
export function saveQuizForm(context: Context, command: SubmitQuiz): Promise<number> {
  const at = context.now()
  const client = newId()
  return context.db.withTransaction(async (tx) => {
    await saveForm(tx, { ...command, client, at })
    const attempt = await findOwnAttempt(tx, command)
    if (!attempt) throw new DomainError('attempt-unknown', {}, 404)
    return attempt.itemVersionIds.length - (await listResponses(tx, attempt.id)).size
  })
}
