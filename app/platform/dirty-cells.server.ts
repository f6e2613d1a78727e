import { dirtyCells } from '#db/schema/platform'
import type { Transaction } from './context.server'
import type { CycleId, RequirementId, UnitId } from './ids'
import { newId } from './ids'

export type CellKey = { cycleId: CycleId; requirementId: RequirementId; unitId: UnitId }

/** Says that the facts behind these report cells changed. Belongs in the transaction that changed them. */
export async function markDirty(tx: Transaction, cells: ReadonlyArray<CellKey>): Promise<void> {
  if (cells.length === 0) return
  await tx.insert(dirtyCells).values(cells.map((cell) => ({ ...cell, mark: newId() })))
}
