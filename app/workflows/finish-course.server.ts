import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { percentOf } from '~/areas/assessment/attempt-rules'
import { type Course, lessonsOf } from '~/areas/catalogue/course'
import { issueCredential } from '~/areas/credentials/credentials.server'
import { recordCompletion, type StatedCompletion } from '~/areas/learning/completions.server'
import type { Enrolment } from '~/areas/learning/enrolments.server'
import { recordEvent, wasAssisted } from '~/areas/learning/events.server'
import { assessEnrolment, type Standing } from '~/areas/learning/standing.server'
import { findPerson } from '~/areas/organisation/people.server'
import type { Context, Transaction } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import type { PersonId } from '~/platform/ids'
import { creditCompletion, findPost } from './credit-learning.server'

export type FinishedCourse = {
  standing: Standing
  /** True for the one call that finished the round. */
  finishedNow: boolean
}

/**
 * Finishes a round when the completion rule says so, in the transaction of the write that may have completed it: the
 * completion, its credits and the credential, each once.
 */
export async function finishCourse(
  tx: Transaction,
  context: Context,
  { course, enrolment }: { course: Course; enrolment: Enrolment }
): Promise<FinishedCourse> {
  const offered = lessonsOf(course).map((lesson) => lesson.id)
  const standing = await assessEnrolment(tx, enrolment, offered)
  if (!standing.completion.complete || !standing.best || enrolment.finishedOn) return { standing, finishedNow: false }

  const { personId } = enrolment
  const { unitId, position } = await findPost(tx, personId, context.today)
  const assistedClassId = assistedClassOf(context.actor)
  const isAssisted = assistedClassId !== null || (await wasAssisted(tx, personId, enrolment.courseId))
  const stated = {
    finishedOn: context.today,
    score: standing.best.score,
    unitId,
    position,
    evidence: { attemptId: standing.best.id, lessons: daysOf(standing), ...(isAssisted ? { assisted: true } : {}) }
  }
  const id = await recordCompletion(tx, { enrolment, ...stated, at: context.now() })
  if (!id) return { standing, finishedNow: false }

  const { courseId, path, round } = enrolment
  const completion = { id, courseId, path, round, ...stated }
  await recordEvent(tx, {
    personId,
    kind: 'course-completed',
    courseId,
    subjectId: id,
    detail: { path, scorePercent: percentOf(stated.score) },
    assistedClassId,
    at: context.now()
  })
  await creditCompletion(tx, context, personId, completion)
  await certify(tx, context, { course, personId, completion })
  return { standing: { ...standing, enrolment: { ...enrolment, finishedOn: context.today } }, finishedNow: true }
}

function daysOf(standing: Standing): Record<string, string> {
  return Object.fromEntries(
    standing.lessons.flatMap((lesson) => (lesson.doneAt ? [[lesson.lessonId, dayOf(lesson.doneAt)]] : []))
  )
}

/**
 * Issues the credential of a completion to somebody known by name. A learner known only to one device gets theirs when
 * they claim the work into an account. Everything printed is frozen now, in Vietnamese.
 */
export async function certify(
  tx: Transaction,
  context: Context,
  fact: { course: Course; personId: PersonId; completion: StatedCompletion }
): Promise<void> {
  const { course, personId, completion } = fact
  const person = await findPerson(tx, personId)
  if (!person || person.origin === 'device') return
  const { unitName, position } = await findPost(tx, personId, completion.finishedOn)
  const path = course.paths.find((one) => one.id === completion.path)
  const printed = {
    name: person.fullName,
    courseTitle: course.title.vi,
    wording: path?.certificate.vi ?? course.title.vi,
    finishedOn: completion.finishedOn,
    issuedOn: context.today,
    unitName,
    position,
    scorePercent: percentOf(completion.score),
    issuer: context.province.issuer.vi,
    demo: context.env.demo
  }
  const { id: completionId, courseId } = completion
  await issueCredential(tx, { personId, courseId, completionId, printed, on: context.today, at: context.now() })
}
