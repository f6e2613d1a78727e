import { eq } from 'drizzle-orm'
import { attempts, openAttempts } from '#db/schema/assessment'
import type { Transaction } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'

/**
 * Gives one person's attempts to another. Where both have one open at the same quiz, the receiver goes on with their
 * own; the other keeps its answers, unsubmitted. A second call finds nothing to move.
 */
export async function moveAttempts(tx: Transaction, claim: { from: PersonId; to: PersonId; at: Date }): Promise<void> {
  const { from, to } = claim
  const open = await tx.select().from(openAttempts).where(eq(openAttempts.personId, from))
  for (const row of open) {
    await tx
      .insert(openAttempts)
      .values({ ...row, personId: to })
      .onConflictDoNothing()
  }
  await tx.delete(openAttempts).where(eq(openAttempts.personId, from))
  await tx.update(attempts).set({ personId: to }).where(eq(attempts.personId, from))
}
