import { and, eq } from 'drizzle-orm'
import { employments } from '#db/schema/organisation'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { DomainError } from '~/platform/domain-error'
import { type EmploymentId, newId, type PersonId } from '~/platform/ids'
import { type Employment, overlap } from './employments'

/** All posts a person has held, in no order. One person holds few. */
export async function listEmployments(db: Reader, personId: PersonId): Promise<Employment[]> {
  return db.select().from(employments).where(eq(employments.personId, personId))
}

/**
 * Begins a post. Throws `main-employment-overlaps` when it is a main one and the person holds another on one of its
 * days. The caller marks the report cells of the person.
 */
export async function beginEmployment(tx: Transaction, employment: Omit<Employment, 'id'>): Promise<EmploymentId> {
  const held = await listEmployments(tx, employment.personId)
  if (employment.main && held.some((other) => other.main && overlap(other, employment))) {
    throw new DomainError('main-employment-overlaps')
  }
  const id = newId<EmploymentId>()
  await tx.insert(employments).values({ id, ...employment })
  return id
}

/** Ends a post: `on` is the first day it is no longer held. What was before stays as it was. */
export async function endEmployment(
  tx: Transaction,
  end: { employmentId: EmploymentId; personId: PersonId; on: Day }
): Promise<void> {
  await tx
    .update(employments)
    .set({ validTo: end.on })
    .where(and(eq(employments.id, end.employmentId), eq(employments.personId, end.personId)))
}
