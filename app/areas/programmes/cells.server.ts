import { and, eq, inArray } from 'drizzle-orm'
import { assignments, credits, cycles, requirements } from '#db/schema/programmes'
import { listMainUnitIds } from '~/areas/organisation/people.server'
import type { Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { type CellKey, markDirty } from '~/platform/dirty-cells.server'
import { asId, type CohortId, type CycleId, type PersonId, type RequirementId, type UnitId } from '~/platform/ids'

/** The cell of people who were credited while they held no post. */
export const NO_UNIT = asId<UnitId>('none')

type CycleOfCells = { id: CycleId; acceptsFrom: Day; acceptsTo: Day; cutOffOn: Day }

/**
 * Marks a requirement's cells wherever the person can be counted in this cycle: the units of their main employments,
 * those of their credits (a person off the roster counts there), and `alsoUnits`.
 */
export async function markPersonInCycle(
  tx: Transaction,
  personId: PersonId,
  cycle: CycleOfCells,
  requirementIds: ReadonlyArray<RequirementId>,
  alsoUnits: ReadonlyArray<UnitId | null> = []
): Promise<void> {
  const until = cycle.cutOffOn < cycle.acceptsFrom ? cycle.acceptsFrom : cycle.cutOffOn
  const held = await listMainUnitIds(tx, personId, cycle.acceptsFrom, until)
  const given = await tx
    .selectDistinct({ unitId: credits.unitId })
    .from(credits)
    .where(and(eq(credits.personId, personId), eq(credits.cycleId, cycle.id)))
  const credited = [...given.map((credit) => credit.unitId), ...alsoUnits].map((unitId) => unitId ?? NO_UNIT)
  const unitIds = new Set([...held, ...credited])
  const cells: CellKey[] = requirementIds.flatMap((requirementId) =>
    [...unitIds].map((unitId) => ({ cycleId: cycle.id, requirementId, unitId }))
  )
  await markDirty(tx, cells)
}

/**
 * Marks every cell in which the person can be counted, in every cycle. Belongs in the transaction of whatever changed
 * the person's employments; `alsoUnits` names units left behind, where the person is no longer found.
 */
export async function markPersonCells(
  tx: Transaction,
  personId: PersonId,
  alsoUnits: ReadonlyArray<UnitId> = []
): Promise<void> {
  for (const cycle of await listCyclesWithRequirements(tx)) {
    await markPersonInCycle(tx, personId, cycle, cycle.requirementIds, alsoUnits)
  }
}

/** Marks the person's cells in the cycles that bind a cohort. Belongs with a change of the cohort's list. */
export async function markCohortMemberCells(tx: Transaction, personId: PersonId, cohortId: CohortId): Promise<void> {
  const bound = await tx
    .select({ cycleId: assignments.cycleId })
    .from(assignments)
    .where(eq(assignments.cohortId, cohortId))
  const cycleIds = bound.map((row) => row.cycleId)
  for (const cycle of await listCyclesWithRequirements(tx)) {
    if (cycleIds.includes(cycle.id)) await markPersonInCycle(tx, personId, cycle, cycle.requirementIds)
  }
}

async function listCyclesWithRequirements(tx: Transaction) {
  const known = await tx
    .select({
      id: cycles.id,
      programmeId: cycles.programmeId,
      acceptsFrom: cycles.acceptsFrom,
      acceptsTo: cycles.acceptsTo,
      cutOffOn: cycles.cutOffOn
    })
    .from(cycles)
  if (known.length === 0) return []
  const programmeIds = known.map((cycle) => cycle.programmeId)
  const wanted = await tx
    .select({ id: requirements.id, programmeId: requirements.programmeId })
    .from(requirements)
    .where(inArray(requirements.programmeId, programmeIds))
  return known.map((cycle) => ({
    ...cycle,
    requirementIds: wanted.filter((row) => row.programmeId === cycle.programmeId).map((row) => row.id)
  }))
}
