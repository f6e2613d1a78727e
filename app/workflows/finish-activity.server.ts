import { z } from 'zod'
import { assistedClassOf } from '~/areas/accounts/assisted-class'
import {
  findActivityKey,
  listActivityVersions,
  type StoredActivity
} from '~/areas/catalogue/activities/activities.server'
import { type Play, readPlay } from '~/areas/catalogue/activities/game'
import type { Judgement } from '~/areas/catalogue/activities/kind'
import { kinds } from '~/areas/catalogue/activities/kinds'
import { findLesson, type LessonAddress } from '~/areas/catalogue/lessons.server'
import { findReceipt, recordEvent } from '~/areas/learning/events.server'
import { markActivityDone } from '~/areas/learning/progress.server'
import type { Context, Reader, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { onceByKey } from '~/platform/idempotency.server'
import type { ActivityVersionId, PersonId } from '~/platform/ids'
import { dateAct } from './date-act.server'
import { ensureEnrolled, getCourse } from './enrol.server'

const ActivityFinished = z.object({ receipt: z.string() })

export type FinishActivity = {
  personId: PersonId
  address: LessonAddress
  activityId: string
  /** The version that was played: a page kept on a device may show an older one. */
  version: ActivityVersionId
  /** The play as it travels: see `writePlay`. */
  play: string
  /** Absent on a page without scripts: the activity itself is done only once. */
  idempotencyKey?: string | null
  deviceAt?: Date | null
}

/**
 * Keeps that an activity of a lesson was played to its end. The moves are replayed by the rules the page played by, and
 * nothing else that was sent counts. A repeat answers the first receipt; a better score is kept. Throws `course-unknown`,
 * `lesson-unknown`, `activity-unknown`, and `play-unfinished` for moves that do not come to an end.
 */
export async function finishActivity(context: Context, command: FinishActivity): Promise<{ receipt: string }> {
  const { db } = context
  const lesson = await findLesson(db.read, command.address)
  if (!lesson) throw new DomainError('lesson-unknown', {}, 404)
  const activity = await getVersion(db.read, command)
  const isInLesson = lesson.blocks.some((block) => block.kind === 'activity' && block.id === activity.id)
  if (!isInLesson) throw new DomainError('activity-unknown', {}, 404)
  const play = readPlay(command.play)
  const { isFair, isDone } = kinds[activity.kind].follow(activity.shown, play)
  if (!isFair || !isDone) throw new DomainError('play-unfinished', {}, 422)
  const worth = await judge(db.read, activity, play)
  const done = { lessonId: lesson.id, activity, worth }
  return db.withTransaction((tx) => {
    const { personId, idempotencyKey: key } = command
    if (!key) return record(tx, context, command, done)
    return onceByKey(tx, { personId, key, at: context.now(), result: ActivityFinished }, () =>
      record(tx, context, command, done)
    )
  })
}

async function getVersion(db: Reader, { activityId, version }: FinishActivity): Promise<StoredActivity> {
  const found = (await listActivityVersions(db, [version])).get(version)
  if (found?.id !== activityId) throw new DomainError('activity-unknown', {}, 404)
  return found
}

async function judge(db: Reader, { kind, version, shown }: StoredActivity, play: Play): Promise<Judgement | null> {
  const rules = kinds[kind]
  return rules.isScored ? rules.judge({ shown, key: await findActivityKey(db, version) }, play, 'vi') : null
}

type Done = { lessonId: NonNullable<Awaited<ReturnType<typeof findLesson>>>['id'] } & {
  activity: StoredActivity
  worth: Judgement | null
}

async function record(tx: Transaction, context: Context, command: FinishActivity, { lessonId, activity, worth }: Done) {
  const { personId, address } = command
  const course = await getCourse(tx, address.course)
  const { courseId } = course
  const done = await dateAct(tx, context, { personId, courseId, deviceAt: command.deviceAt ?? null })
  const enrolment = await ensureEnrolled(tx, context, { course, personId, path: null })
  const score = worth && { right: worth.right, all: worth.all }
  const at = { enrolmentId: enrolment.id, lessonId, activityId: activity.id, done, score }
  const isFirstTime = await markActivityDone(tx, at)
  const event = { personId, kind: 'activity-done' as const, subjectId: `${lessonId} ${activity.id}` }
  const known = isFirstTime ? null : await findReceipt(tx, event)
  const { title } = kinds[activity.kind].show(activity.shown, 'vi')
  const detail = { activity: title, ...(score ?? {}), ...done.marks }
  const marks = { detail, assistedClassId: assistedClassOf(context.actor), at: context.now() }
  return { receipt: known ?? (await recordEvent(tx, { ...event, courseId, ...marks })) }
}
