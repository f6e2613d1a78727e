import { eq } from 'drizzle-orm'
import { weeklyGoals } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'

/** How many lessons a week somebody set out to do, or null. */
export async function findGoal(db: Reader, personId: PersonId): Promise<number | null> {
  const [row] = await db
    .select({ lessons: weeklyGoals.lessons })
    .from(weeklyGoals)
    .where(eq(weeklyGoals.personId, personId))
  return row?.lessons ?? null
}

export async function setGoal(tx: Transaction, goal: { personId: PersonId; lessons: number; at: Date }): Promise<void> {
  const { personId, lessons, at } = goal
  await tx
    .insert(weeklyGoals)
    .values({ personId, lessons, updatedAt: at })
    .onConflictDoUpdate({ target: weeklyGoals.personId, set: { lessons, updatedAt: at } })
}

/** Gives one person's goal to another who has none; the receiver's own stays as they set it. A repeat finds nothing. */
export async function moveGoal(tx: Transaction, { from, to }: { from: PersonId; to: PersonId }): Promise<void> {
  const [moved] = await tx.delete(weeklyGoals).where(eq(weeklyGoals.personId, from)).returning()
  if (!moved) return
  await tx
    .insert(weeklyGoals)
    .values({ ...moved, personId: to })
    .onConflictDoNothing()
}
