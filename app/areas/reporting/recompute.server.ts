import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import { dirtyCells } from '#db/schema/platform'
import type { Database, Reader, System, Transaction } from '~/platform/context.server'
import type { RequirementId, UnitId } from '~/platform/ids'
import { takeLease } from '~/platform/leases.server'
import { computeCells, storeCells } from './cells.server'
import { listProgrammeFacts, type ProgrammeFacts } from './facts.server'
import type { CellFacts } from './standing-sql.server'

/** Cells computed in one write transaction: some milliseconds, so that a learner's save never waits long. */
const MOST_AT_ONCE = 4

/** Computes every cell there is anew, for a bulk load that marked none. */
export async function recomputeAllCells(tx: Transaction): Promise<void> {
  for (const facts of listCellFacts(await listProgrammeFacts(tx))) {
    const key = { cycleId: facts.cycle.id, requirementId: facts.requirementId }
    await storeCells(tx, key, 'all', await computeCells(tx, facts, 'all'))
  }
}

function listCellFacts(programmes: ReadonlyArray<ProgrammeFacts>): CellFacts[] {
  return programmes.flatMap((programme) =>
    programme.cycles.flatMap((cycle) =>
      programme.requirements.map((requirement) => ({ cycle, requirementId: requirement.id }))
    )
  )
}

/** Only the marks that were read: one made since is another row and stays. */
async function deleteMarks(
  tx: Transaction,
  of: SQL | undefined,
  marks: ReadonlyArray<{ mark: string }>
): Promise<void> {
  for (let at = 0; at < marks.length; at += 500) {
    const some = marks.slice(at, at + 500).map((row) => row.mark)
    await tx.delete(dirtyCells).where(and(of, inArray(dirtyCells.mark, some)))
  }
}

/** Asked every second, so that an idle school writes nothing. */
export async function hasDirtyCells(db: Reader): Promise<boolean> {
  const [one] = await db.select({ mark: dirtyCells.mark }).from(dirtyCells).limit(1)
  return one !== undefined
}

/**
 * Brings a few dirty cells up to date; false when none was left.
 * Safe to run anywhere at any time: a cell is a function of facts.
 */
export function recomputeSomeCells(db: Database): Promise<boolean> {
  return db.withTransaction(async (tx) => {
    const [first] = await tx.select().from(dirtyCells).orderBy(asc(dirtyCells.mark)).limit(1)
    if (!first) return false
    const own = and(eq(dirtyCells.cycleId, first.cycleId), eq(dirtyCells.requirementId, first.requirementId))
    const cells = await tx.selectDistinct({ unitId: dirtyCells.unitId }).from(dirtyCells).where(own).limit(MOST_AT_ONCE)
    const units = cells.map((cell) => cell.unitId as UnitId)
    const taken = and(own, inArray(dirtyCells.unitId, units))
    const marks = await tx.select({ mark: dirtyCells.mark }).from(dirtyCells).where(taken)
    const facts = listCellFacts(await listProgrammeFacts(tx)).find(
      (one) => one.cycle.id === first.cycleId && one.requirementId === first.requirementId
    )
    if (facts) {
      const key = { cycleId: facts.cycle.id, requirementId: first.requirementId as RequirementId }
      await storeCells(tx, key, units, await computeCells(tx, facts, units))
    }
    await deleteMarks(tx, taken, marks)
    return true
  })
}

const LEASE_MS = 30_000
/** A bulk change leaves the rest to the next second, so that a stop never waits long. */
const MOST_ROUNDS = 50

/** The background job: one process at a time, a few cells a transaction. Reports never wait for it. */
export async function keepCellsFresh(system: System, holder: string): Promise<void> {
  if (!(await hasDirtyCells(system.db.read))) return
  const now = system.now()
  const lease = { name: 'report-cells', holder, now, until: new Date(now.getTime() + LEASE_MS) }
  if (!(await takeLease(system.db, lease))) return
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!(await recomputeSomeCells(system.db))) return
  }
}
