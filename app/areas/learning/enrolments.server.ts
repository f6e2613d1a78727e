import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { annulments, completions, enrolments } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import {
  type AssistedClassId,
  type CourseId,
  type CourseVersionId,
  type EnrolmentId,
  newId,
  type PersonId
} from '~/platform/ids'
import { completionEndedBy } from './annulments.server'
import type { CompletionRule } from './completion-rule'
import { recordEvent } from './events.server'

export type Enrolment = {
  id: EnrolmentId
  personId: PersonId
  courseId: CourseId
  courseVersionId: CourseVersionId
  path: string
  round: number
  rule: CompletionRule
  startedOn: Day
  /** The day the round was finished, or null: not yet, or annulled. */
  finishedOn: Day | null
  /** The day its completion was annulled from, or null. The round is over then: what is learnt again is a new one. */
  annulledOn: Day | null
}

const columns = {
  id: enrolments.id,
  personId: enrolments.personId,
  courseId: enrolments.courseId,
  courseVersionId: enrolments.courseVersionId,
  path: enrolments.path,
  round: enrolments.round,
  rule: enrolments.rule,
  startedOn: enrolments.startedOn,
  finishedOn: completions.finishedOn,
  annulledOn: annulments.effectiveOn
}

/** An annulled completion stays a fact and counts for nothing. */
function withoutAnnulled(row: Enrolment): Enrolment {
  return row.annulledOn === null ? row : { ...row, finishedOn: null }
}

/** The newest round of a learner in a course as it stands on a day, or null when they have not begun. */
export async function findEnrolment(
  db: Reader,
  personId: PersonId,
  courseId: CourseId,
  on: Day
): Promise<Enrolment | null> {
  const statement = prepared(db, 'newest_enrolment', (handle, name) =>
    handle
      .select(columns)
      .from(enrolments)
      .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
      .leftJoin(annulments, completionEndedBy(sql.placeholder('on')))
      .where(
        and(eq(enrolments.personId, sql.placeholder('personId')), eq(enrolments.courseId, sql.placeholder('courseId')))
      )
      .orderBy(desc(enrolments.round))
      .limit(1)
      .prepare(name)
  )
  const [row] = await statement.execute({ personId, courseId, on })
  return row ? withoutAnnulled(row) : null
}

/** The newest round, as of a day, of every course a learner has begun, latest begun first. One person takes few. */
export async function listEnrolments(db: Reader, personId: PersonId, on: Day): Promise<Enrolment[]> {
  const rows = await db
    .select(columns)
    .from(enrolments)
    .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
    .leftJoin(annulments, completionEndedBy(on))
    .where(eq(enrolments.personId, personId))
    .orderBy(desc(enrolments.round), desc(enrolments.startedOn), enrolments.id)
  const newest = new Map<CourseId, Enrolment>()
  for (const row of rows) if (!newest.has(row.courseId)) newest.set(row.courseId, withoutAnnulled(row))
  return [...newest.values()].sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1))
}

export type NewEnrolment = {
  personId: PersonId
  courseId: CourseId
  courseVersionId: CourseVersionId
  path: string
  rule: CompletionRule
  on: Day
  at: Date
  assistedClassId?: AssistedClassId | null
}

/** Opens a round of a course. The unique index lets each round begin once. */
export async function beginRound(tx: Transaction, enrolment: NewEnrolment, round: number): Promise<Enrolment> {
  const { personId, courseId, courseVersionId, path, rule, on, at, assistedClassId } = enrolment
  const id = newId<EnrolmentId>()
  const row = { id, personId, courseId, courseVersionId, path, round, rule, startedOn: on }
  const written = await tx.insert(enrolments).values(row).onConflictDoNothing().returning({ id: enrolments.id })
  if (written.length === 0) throw new Error(`round ${round} had begun`)
  const detail = { path, round }
  await recordEvent(tx, { personId, kind: 'enrolled', courseId, subjectId: id, detail, at, assistedClassId })
  return { ...row, finishedOn: null, annulledOn: null }
}

/** Changes what an unfinished round must do; the caller has seen that it is unfinished. */
export async function changePath(
  tx: Transaction,
  enrolment: Enrolment,
  change: { path: string; rule: CompletionRule }
): Promise<Enrolment> {
  await tx.update(enrolments).set(change).where(eq(enrolments.id, enrolment.id))
  return { ...enrolment, ...change }
}
