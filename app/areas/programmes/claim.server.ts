import { eq } from 'drizzle-orm'
import { credits } from '#db/schema/programmes'
import { findMainEmployment } from '~/areas/organisation/people.server'
import type { Transaction } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'
import { markPersonCells, NO_UNIT } from './cells.server'

/**
 * Gives one person's credits to another, by the unit and post the receiver held on each day, and marks the report cells
 * of both. A second call finds nothing to move.
 */
export async function moveCredits(tx: Transaction, claim: { from: PersonId; to: PersonId }): Promise<void> {
  const { from, to } = claim
  const moving = await tx.select().from(credits).where(eq(credits.personId, from))
  if (moving.length === 0) return
  for (const { id, creditedOn } of moving) {
    const post = await findMainEmployment(tx, to, creditedOn)
    const held = { unitId: post?.unitId ?? null, position: post?.position ?? null }
    await tx
      .update(credits)
      .set({ personId: to, ...held })
      .where(eq(credits.id, id))
  }
  await markPersonCells(
    tx,
    to,
    moving.map((credit) => credit.unitId ?? NO_UNIT)
  )
}
