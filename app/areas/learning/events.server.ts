import { randomBytes } from 'node:crypto'
import { and, desc, eq, lt, or } from 'drizzle-orm'
import { type LearningEventKind, learningEvents } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import { type Day, dayOf } from '~/platform/days'
import { type CourseId, newId, type PersonId } from '~/platform/ids'
import type { EventCursor } from './event-cursor'
import { makeReceipt } from './receipts'

export type { LearningEventKind } from '#db/schema/learning'

export type NewEvent = {
  personId: PersonId
  kind: LearningEventKind
  courseId: CourseId
  /** The lesson, attempt or enrolment it is about. */
  subjectId: string
  detail?: Record<string, string | number | boolean>
  at: Date
}

/** A random receipt is free but for about one in thousands of millions. */
const MOST_TRIES = 5

/** Writes one line of the learner's record, which nothing changes afterwards, and returns its receipt. */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<string> {
  const id = newId()
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const receipt = makeReceipt(randomBytes(7))
    const written = await tx
      .insert(learningEvents)
      .values({ id, ...event, detail: event.detail ?? {}, receipt, on: dayOf(event.at) })
      .onConflictDoNothing()
      .returning({ id: learningEvents.id })
    if (written.length > 0) return receipt
  }
  throw new Error('no free receipt was found')
}

export type LearningEvent = {
  id: string
  kind: LearningEventKind
  courseId: CourseId
  subjectId: string
  detail: Record<string, string | number | boolean>
  receipt: string
  at: Date
  on: Day
}

const columns = {
  id: learningEvents.id,
  kind: learningEvents.kind,
  courseId: learningEvents.courseId,
  subjectId: learningEvents.subjectId,
  detail: learningEvents.detail,
  receipt: learningEvents.receipt,
  at: learningEvents.at,
  on: learningEvents.on
}

/** A learner's record, newest first; `after` is the last line of the page before. */
export async function listEvents(
  db: Reader,
  personId: PersonId,
  page: { after: EventCursor | null; limit: number }
): Promise<LearningEvent[]> {
  const { after } = page
  const older = after
    ? or(lt(learningEvents.at, after.at), and(eq(learningEvents.at, after.at), lt(learningEvents.id, after.id)))
    : undefined
  return db
    .select(columns)
    .from(learningEvents)
    .where(and(eq(learningEvents.personId, personId), older))
    .orderBy(desc(learningEvents.at), desc(learningEvents.id))
    .limit(page.limit)
}

/** The receipt of the newest such event of a learner, or null. */
export async function findReceipt(
  db: Reader,
  event: { personId: PersonId; kind: LearningEventKind; subjectId: string }
): Promise<string | null> {
  const [row] = await db
    .select({ receipt: learningEvents.receipt })
    .from(learningEvents)
    .where(
      and(
        eq(learningEvents.personId, event.personId),
        eq(learningEvents.kind, event.kind),
        eq(learningEvents.subjectId, event.subjectId)
      )
    )
    .orderBy(desc(learningEvents.at), desc(learningEvents.id))
    .limit(1)
  return row?.receipt ?? null
}
