import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { percentOf } from '~/areas/assessment/attempt-rules'
import { type Course, lessonsOf } from '~/areas/catalogue/course'
import { issueCredential } from '~/areas/credentials/credentials.server'
import { recordCompletion, type StatedCompletion } from '~/areas/learning/completions.server'
import type { Enrolment } from '~/areas/learning/enrolments.server'
import { findSubmissionDay, recordEvent, wasAssisted } from '~/areas/learning/events.server'
import { assessEnrolment, type Standing } from '~/areas/learning/standing.server'
import { findPerson } from '~/areas/organisation/people.server'
import type { Context, Transaction } from '~/platform/context.server'
import { type Day, dayOf, laterDay } from '~/platform/days'
import type { PersonId } from '~/platform/ids'
import { creditCompletion, findPost } from './credit-learning.server'
import type { DatedAct } from './date-act.server'

export type FinishedCourse = {
  standing: Standing
  /** True for the one call that finished the round. */
  finishedNow: boolean
}

/**
 * Finishes a round when the completion rule says so, in the transaction of the write that may have completed it: the
 * completion, its credits and the credential, each once. `done` is when the completing act was done, null for now: the
 * round is finished on that day, but on none before anything it rests on.
 */
export async function finishCourse(
  tx: Transaction,
  context: Context,
  { course, enrolment, done }: { course: Course; enrolment: Enrolment; done: DatedAct | null }
): Promise<FinishedCourse> {
  const offered = lessonsOf(course).map((lesson) => lesson.id)
  const standing = await assessEnrolment(tx, enrolment, offered)
  if (!standing.completion.complete || !standing.best || enrolment.finishedOn) return { standing, finishedNow: false }

  const { personId } = enrolment
  const finishedOn = await dayFinished(tx, standing, done?.on ?? context.today)
  const isOffline = finishedOn < context.today
  const { unitId, position } = await findPost(tx, personId, finishedOn)
  const assistedClassId = assistedClassOf(context.actor)
  const isAssisted = assistedClassId !== null || (await wasAssisted(tx, personId, enrolment.courseId))
  const stated = {
    finishedOn,
    score: standing.best.score,
    unitId,
    position,
    evidence: {
      attemptId: standing.best.id,
      lessons: daysOf(standing),
      ...(isAssisted ? { assisted: true } : {}),
      ...(isOffline ? { offline: true } : {})
    }
  }
  const id = await recordCompletion(tx, { enrolment, ...stated, at: context.now() })
  if (!id) return { standing, finishedNow: false }

  const { courseId, path, round } = enrolment
  const marks = {
    ...(done?.marks.late ? { late: true } : {}),
    ...(isOffline ? { offline: true, doneOn: finishedOn } : {})
  }
  const completion = { id, courseId, path, round, ...stated }
  await recordEvent(tx, {
    personId,
    kind: 'course-completed',
    courseId,
    subjectId: id,
    detail: { path, scorePercent: percentOf(stated.score), ...marks },
    assistedClassId,
    at: context.now()
  })
  await creditCompletion(tx, context, personId, completion)
  await certify(tx, context, { course, personId, completion })
  return { standing: { ...standing, enrolment: { ...enrolment, finishedOn } }, finishedNow: true }
}

/** The day of the completing act, unless the round, a lesson it demands, its plan or its quiz is of a later one. */
async function dayFinished(tx: Transaction, { enrolment, lessons, best, handedIn }: Standing, on: Day): Promise<Day> {
  const { personId, rule, startedOn } = enrolment
  const demanded = lessons.filter((lesson) => rule.lessons.includes(lesson.lessonId))
  const days = demanded.flatMap((lesson) => (lesson.doneAt ? [dayOf(lesson.doneAt)] : []))
  const submitted = best ? await findSubmissionDay(tx, personId, best.id) : null
  return [startedOn, ...days, ...handedIn.values(), ...(submitted ? [submitted] : [])].reduce(laterDay, on)
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
