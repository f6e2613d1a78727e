import { listArrivals } from '~/areas/assessment/answers.server'
import type { Attempt } from '~/areas/assessment/attempts.server'
import { listLiveEvents } from '~/areas/learning/events.server'
import { arrivedLate, type DoneWhen, lastContact, offlineDay } from '~/areas/learning/offline-day'
import type { Context, Reader } from '~/platform/context.server'
import type { CourseId, PersonId } from '~/platform/ids'

export type DatedAct = DoneWhen & {
  /** What the event says of it; empty for what arrived as it was done. */
  marks: { late?: true; offline?: true; doneOn?: string }
}

/**
 * When an act that arrives now was done. Ask before the act itself is recorded: what the server heard last decides, in
 * the course and, for the submission of an attempt, in the attempt.
 */
export async function dateAct(
  db: Reader,
  context: Context,
  act: {
    personId: PersonId
    courseId: CourseId
    deviceAt: Date | null
    attempt?: Pick<Attempt, 'id' | 'startedAt'>
  }
): Promise<DatedAct> {
  const arrival = { deviceAt: act.deviceAt, receivedAt: context.now() }
  if (!arrivedLate(arrival)) return { ...offlineDay({ ...arrival, lastContactAt: null }), marks: {} }
  const done = offlineDay({ ...arrival, lastContactAt: lastContact(await listHeard(db, act)) })
  return { ...done, marks: { late: true, ...(done.offline ? { offline: true, doneOn: done.on } : {}) } }
}

async function listHeard(db: Reader, { personId, courseId, attempt }: Parameters<typeof dateAct>[2]) {
  const events = await listLiveEvents(db, personId, courseId)
  const heard = events.map((at) => ({ deviceAt: null, receivedAt: at }))
  if (!attempt) return heard
  const answers = await listArrivals(db, attempt.id)
  return [...heard, ...answers, { deviceAt: null, receivedAt: attempt.startedAt }]
}
