import { randomBytes } from 'node:crypto'
import { and, desc, eq, gte, inArray, isNotNull, lt, lte, ne, or } from 'drizzle-orm'
import { type LearningEventKind, learningEvents } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import { type Day, dayOf, dayOrNull } from '~/platform/days'
import { type AssistedClassId, type AttemptId, type CourseId, newId, type PersonId } from '~/platform/ids'
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
  /** The open class it is learnt in. */
  assistedClassId?: AssistedClassId | null
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
  assistedClassId: AssistedClassId | null
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
  assistedClassId: learningEvents.assistedClassId,
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

/** Whether any of a learner's work in a course was done in a class of a community helper. */
export async function wasAssisted(db: Reader, personId: PersonId, courseId: CourseId): Promise<boolean> {
  const [row] = await db
    .select({ id: learningEvents.id })
    .from(learningEvents)
    .where(
      and(
        eq(learningEvents.personId, personId),
        eq(learningEvents.courseId, courseId),
        isNotNull(learningEvents.assistedClassId)
      )
    )
    .limit(1)
  return row !== undefined
}

/**
 * When the server heard from a learner in a course while they were online. Remarks are left out with what came late:
 * they travel with a sync.
 */
export async function listLiveEvents(db: Reader, personId: PersonId, courseId: CourseId): Promise<Date[]> {
  const rows = await db
    .select({ at: learningEvents.at, detail: learningEvents.detail })
    .from(learningEvents)
    .where(
      and(
        eq(learningEvents.personId, personId),
        eq(learningEvents.courseId, courseId),
        ne(learningEvents.kind, 'lesson-remarked')
      )
    )
  return rows.filter((row) => row.detail.late !== true).map((row) => row.at)
}

/** The day an attempt was handed in, by the device where that counts; null when its learner has not. */
export async function findSubmissionDay(db: Reader, personId: PersonId, attemptId: AttemptId): Promise<Day | null> {
  const [row] = await db
    .select({ on: learningEvents.on, detail: learningEvents.detail })
    .from(learningEvents)
    .where(
      and(
        eq(learningEvents.personId, personId),
        eq(learningEvents.kind, 'attempt-submitted'),
        eq(learningEvents.subjectId, attemptId)
      )
    )
    .limit(1)
  return row ? (dayOrNull(String(row.detail.doneOn ?? '')) ?? row.on) : null
}

/** The lessons each of these people finished in a class. */
export async function countClassLessons(
  db: Reader,
  classId: AssistedClassId,
  personIds: ReadonlyArray<PersonId>
): Promise<Map<PersonId, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectDistinct({ personId: learningEvents.personId, subjectId: learningEvents.subjectId })
    .from(learningEvents)
    .where(
      and(
        inArray(learningEvents.personId, [...personIds]),
        eq(learningEvents.assistedClassId, classId),
        eq(learningEvents.kind, 'lesson-done')
      )
    )
  const counts = new Map<PersonId, number>()
  for (const { personId } of rows) counts.set(personId, (counts.get(personId) ?? 0) + 1)
  return counts
}

/** The lessons somebody finished from one day to another, both counted, each once. */
export async function listLessonsDone(
  db: Reader,
  personId: PersonId,
  period: { from: Day; to: Day }
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ subjectId: learningEvents.subjectId })
    .from(learningEvents)
    .where(and(eq(learningEvents.personId, personId), isLessonDoneIn(period)))
  return rows.map((row) => row.subjectId)
}

function isLessonDoneIn({ from, to }: { from: Day; to: Day }) {
  return and(eq(learningEvents.kind, 'lesson-done'), gte(learningEvents.on, from), lte(learningEvents.on, to))
}

/** How many lessons everybody together finished from one day to another. Reads every event: ask seldom. */
export async function countAllLessonsDone(db: Reader, period: { from: Day; to: Day }): Promise<number> {
  return db.$count(learningEvents, isLessonDoneIn(period))
}
