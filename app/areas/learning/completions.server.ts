import { and, desc, eq, isNull } from 'drizzle-orm'
import { annulments, completions } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { type AttemptId, type CompletionId, type CourseId, newId, type PersonId, type UnitId } from '~/platform/ids'
import { completionEndedBy } from './annulments.server'
import type { Enrolment } from './enrolments.server'

export type NewCompletion = {
  enrolment: Enrolment
  finishedOn: Day
  /** The score that passed, 0–1. */
  score: number
  evidence: { attemptId: AttemptId; lessons: Record<string, string>; assisted?: boolean; offline?: boolean }
  unitId: UnitId | null
  position: string | null
  at: Date
}

/** States that a round is finished: a fact, once. Null when it had been stated already. */
export async function recordCompletion(tx: Transaction, fact: NewCompletion): Promise<CompletionId | null> {
  const { enrolment, at, ...stated } = fact
  const [row] = await tx
    .insert(completions)
    .values({
      id: newId<CompletionId>(),
      enrolmentId: enrolment.id,
      personId: enrolment.personId,
      courseId: enrolment.courseId,
      courseVersionId: enrolment.courseVersionId,
      path: enrolment.path,
      round: enrolment.round,
      passed: true,
      rule: enrolment.rule,
      createdAt: at,
      ...stated
    })
    .onConflictDoNothing({ target: completions.enrolmentId })
    .returning({ id: completions.id })
  return row?.id ?? null
}

export type StatedCompletion = {
  id: CompletionId
  courseId: CourseId
  path: string
  round: number
  finishedOn: Day
  score: number
  unitId: UnitId | null
  position: string | null
}

/** What a learner has finished and what no annulment has ended by that day, newest first. One person finishes few courses. */
export async function listCompletions(db: Reader, personId: PersonId, on: Day): Promise<StatedCompletion[]> {
  return db
    .select({
      id: completions.id,
      courseId: completions.courseId,
      path: completions.path,
      round: completions.round,
      finishedOn: completions.finishedOn,
      score: completions.score,
      unitId: completions.unitId,
      position: completions.position
    })
    .from(completions)
    .leftJoin(annulments, completionEndedBy(on))
    .where(and(eq(completions.personId, personId), isNull(annulments.factId)))
    .orderBy(desc(completions.finishedOn), desc(completions.id))
}

/** The unit held when a round was finished, as the fact states it; null when there is no such fact. */
export async function findCompletionPost(db: Reader, id: CompletionId): Promise<{ unitId: UnitId | null } | null> {
  const [completion] = await db.select({ unitId: completions.unitId }).from(completions).where(eq(completions.id, id))
  return completion ?? null
}

/** Whose completion this is, or null when there is none. */
export async function findCompletionOwner(db: Reader, completionId: CompletionId): Promise<PersonId | null> {
  const [found] = await db
    .select({ personId: completions.personId })
    .from(completions)
    .where(eq(completions.id, completionId))
  return found?.personId ?? null
}
