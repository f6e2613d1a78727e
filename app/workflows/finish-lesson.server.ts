import { z } from 'zod'
import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { type Course, lessonsOf } from '~/areas/catalogue/course'
import { nextStep } from '~/areas/learning/completion-rule'
import type { Enrolment } from '~/areas/learning/enrolments.server'
import { findReceipt, recordEvent } from '~/areas/learning/events.server'
import { doneLessons, markLessonDone } from '~/areas/learning/progress.server'
import type { Context, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { onceByKey } from '~/platform/idempotency.server'
import type { LessonId, PersonId } from '~/platform/ids'
import { creditParticipation } from './credit-learning.server'
import { type DatedAct, dateAct } from './date-act.server'
import { ensureEnrolled, getCourse } from './enrol.server'
import { finishCourse } from './finish-course.server'

const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), slug: z.string() }),
  z.object({ kind: z.literal('quiz'), slug: z.string() }),
  z.object({ kind: z.literal('product'), activityId: z.string() }),
  z.object({ kind: z.literal('done') })
])

const LessonFinished = z.object({
  /** `BN-XXXX-XXXX`; a repeat gives the first receipt. */
  receipt: z.string(),
  complete: z.boolean(),
  /** Where to go on by the completion rule. */
  next: Step
})
export type LessonFinished = z.output<typeof LessonFinished>

export type FinishLesson = {
  personId: PersonId
  courseSlug: string
  lessonId: LessonId
  /** The path the learner chose on the page, if any. */
  path?: string | null
  /** Absent on a page without scripts: the lesson itself is done only once. */
  idempotencyKey?: string | null
  /** When it was done by the device's clock. Absent on a page without scripts. */
  deviceAt?: Date | null
}

/** Marks a lesson done and whatever follows from it, in one transaction. Throws `course-unknown`, `lesson-unknown`. */
export function finishLesson(context: Context, command: FinishLesson): Promise<LessonFinished> {
  return context.db.withTransaction((tx) => {
    const { personId, idempotencyKey: key } = command
    if (!key) return markDone(tx, context, command)
    const once = { personId, key, at: context.now(), result: LessonFinished }
    return onceByKey(tx, once, () => markDone(tx, context, command))
  })
}

async function markDone(tx: Transaction, context: Context, command: FinishLesson): Promise<LessonFinished> {
  const { personId, lessonId } = command
  const course = await getCourse(tx, command.courseSlug)
  const lesson = lessonsOf(course).find((one) => one.id === lessonId)
  if (!lesson) throw new DomainError('lesson-unknown', {}, 404)
  const { courseId } = course
  const done = await dateAct(tx, context, { personId, courseId, deviceAt: command.deviceAt ?? null })
  const enrolment = await ensureEnrolled(tx, context, { course, personId, path: command.path ?? null })
  const isFirstTime = await markLessonDone(tx, { enrolmentId: enrolment.id, lessonId, at: done.at })
  const event = { personId, kind: 'lesson-done' as const, subjectId: lessonId }
  const detail = { lesson: lesson.title.vi, version: course.version, ...done.marks }
  const known = isFirstTime ? null : await findReceipt(tx, event)
  const marks = { detail, assistedClassId: assistedClassOf(context.actor), at: context.now() }
  const receipt = known ?? (await recordEvent(tx, { ...event, courseId, ...marks }))
  return { receipt, ...(await followUp(tx, context, { course, enrolment, done })) }
}

async function followUp(
  tx: Transaction,
  context: Context,
  { course, enrolment, done }: { course: Course; enrolment: Enrolment; done: DatedAct }
) {
  const { standing } = await finishCourse(tx, context, { course, enrolment, done })
  if (doneLessons(standing.lessons).size === 1) await creditParticipation(tx, context, enrolment, standing.lessons)
  const step = nextStep(standing.completion)
  return { complete: standing.completion.complete, next: stepAddress(course, step) }
}

function stepAddress(course: Course, step: ReturnType<typeof nextStep>): LessonFinished['next'] {
  if (step?.kind === 'quiz') return step
  if (step?.kind === 'product') return { kind: 'product', activityId: step.activityId }
  const lesson = lessonsOf(course).find((one) => step && one.id === step.id)
  return lesson ? { kind: 'lesson', slug: lesson.slug } : { kind: 'done' }
}
