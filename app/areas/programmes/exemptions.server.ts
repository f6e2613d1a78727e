import { eq } from 'drizzle-orm'
import { cycles, exemptions, requirements } from '#db/schema/programmes'
import type { Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { DomainError } from '~/platform/domain-error'
import { type CycleId, newId, type PersonId } from '~/platform/ids'
import { markPersonInCycle } from './cells.server'

export type NewExemption = {
  cycleId: CycleId
  personId: PersonId
  kind: 'exemption' | 'deferral'
  /** The paper it rests on. */
  basis: string
  validFrom: Day
  validTo: Day | null
}

/** Excuses a person in a cycle for a time, and marks the report cells. Throws `cycle-unknown`. */
export async function recordExemption(tx: Transaction, exemption: NewExemption): Promise<string> {
  const [cycle] = await tx.select().from(cycles).where(eq(cycles.id, exemption.cycleId))
  if (!cycle) throw new DomainError('cycle-unknown', {}, 404)
  const id = newId()
  await tx.insert(exemptions).values({ id, ...exemption })
  const wanted = await tx
    .select({ id: requirements.id })
    .from(requirements)
    .where(eq(requirements.programmeId, cycle.programmeId))
  const requirementIds = wanted.map((requirement) => requirement.id)
  await markPersonInCycle(tx, exemption.personId, cycle, requirementIds)
  return id
}
