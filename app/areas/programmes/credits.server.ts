import { and, eq, gte, inArray, lte } from 'drizzle-orm'
import { credits, cycles, requirements } from '#db/schema/programmes'
import type { Transaction } from '~/platform/context.server'
import { type CreditId, newId } from '~/platform/ids'
import { markPersonInCycle } from './cells.server'
import { type CreditSource, sourcesToCredits } from './credits'

export type { CreditSource } from './credits'

/** Gives every matching requirement's accepting cycle its credit, once, and marks the report cells dirty. */
export async function recordCredits(tx: Transaction, source: CreditSource, at: Date): Promise<void> {
  const wanted = await tx
    .select({
      id: requirements.id,
      programmeId: requirements.programmeId,
      courseId: requirements.courseId,
      path: requirements.path
    })
    .from(requirements)
    .where(and(eq(requirements.courseId, source.courseId), eq(requirements.path, source.path)))
  if (wanted.length === 0) return

  const accepting = await tx
    .select({
      id: cycles.id,
      programmeId: cycles.programmeId,
      acceptsFrom: cycles.acceptsFrom,
      acceptsTo: cycles.acceptsTo,
      cutOffOn: cycles.cutOffOn
    })
    .from(cycles)
    .where(
      and(
        inArray(
          cycles.programmeId,
          wanted.map((requirement) => requirement.programmeId)
        ),
        lte(cycles.acceptsFrom, source.on),
        gte(cycles.acceptsTo, source.on)
      )
    )
  const earned = sourcesToCredits([source], wanted, accepting)
  if (earned.length === 0) return

  const given = await tx
    .insert(credits)
    .values(earned.map((credit) => ({ id: newId<CreditId>(), ...credit, createdAt: at })))
    .onConflictDoNothing()
    .returning({ id: credits.id })
  if (given.length === 0) return
  for (const cycle of accepting) {
    const requirementIds = earned.filter((credit) => credit.cycleId === cycle.id).map((credit) => credit.requirementId)
    await markPersonInCycle(tx, source.personId, cycle, requirementIds, [source.unitId])
  }
}
