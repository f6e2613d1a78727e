import { randomInt } from 'node:crypto'
import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { startAttempt } from '~/areas/assessment/attempts.server'
import { findQuiz } from '~/areas/assessment/quizzes.server'
import { recordEvent } from '~/areas/learning/events.server'
import type { Context } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { AttemptId, PersonId } from '~/platform/ids'
import { ensureEnrolled, getCourse } from './enrol.server'

export type StartQuiz = { personId: PersonId; courseSlug: string; quizSlug: string; path?: string | null }

/**
 * The learner's open attempt at a quiz, begun now when there is none, however often it is asked at once. Throws
 * `course-unknown`, `quiz-unknown`, `quiz-without-path`, `no-attempts-left`.
 */
export function startQuiz(context: Context, command: StartQuiz): Promise<AttemptId> {
  const seed = randomInt(2 ** 31)
  return context.db.withTransaction(async (tx) => {
    const { personId } = command
    const course = await getCourse(tx, command.courseSlug)
    const quiz = await findQuiz(tx, course.versionId, command.quizSlug)
    if (!quiz) throw new DomainError('quiz-unknown', {}, 404)
    const enrolment = await ensureEnrolled(tx, context, { course, personId, path: command.path ?? null })
    const at = context.now()
    const { courseId } = course
    const { path, round } = enrolment
    // The rule the learner will be judged by was frozen when they enrolled, so the attempt opens with its mark.
    const passMark = enrolment.rule.quiz === quiz.slug ? enrolment.rule.passMark : quiz.passMark
    const start = { personId, courseId, quiz, path, round, passMark, seed, today: context.today, at }
    const { attemptId, begun } = await startAttempt(tx, start)
    if (begun) {
      const marks = { detail: { quiz: quiz.title.vi }, assistedClassId: assistedClassOf(context.actor), at }
      await recordEvent(tx, { personId, kind: 'attempt-started', courseId, subjectId: attemptId, ...marks })
    }
    return attemptId
  })
}
