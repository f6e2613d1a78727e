import { and, eq, sql } from 'drizzle-orm'
import { planDrafts } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'

type Own = { personId: PersonId; activityId: string }

/** What one person has written of a plan so far, by the ids of its steps; nothing before they begin. */
export async function findPlanDraft(db: Reader, { personId, activityId }: Own): Promise<Record<string, string>> {
  const [found] = await db
    .select({ texts: planDrafts.texts })
    .from(planDrafts)
    .where(and(eq(planDrafts.personId, personId), eq(planDrafts.activityId, activityId)))
  return found?.texts ?? {}
}

/** Keeps what stands in the form now in place of what was kept before. */
export async function keepPlanDraft(
  tx: Transaction,
  draft: Own & { texts: Record<string, string>; at: Date }
): Promise<void> {
  const { personId, activityId, texts, at } = draft
  await tx
    .insert(planDrafts)
    .values({ personId, activityId, texts, updatedAt: at })
    .onConflictDoUpdate({ target: [planDrafts.personId, planDrafts.activityId], set: { texts, updatedAt: at } })
}

/** Gives one person's drafts to another, once. Where both wrote one, the later stays. */
export async function movePlanDrafts(tx: Transaction, { from, to }: { from: PersonId; to: PersonId }): Promise<void> {
  const drafts = await tx.select().from(planDrafts).where(eq(planDrafts.personId, from))
  if (drafts.length === 0) return
  await tx
    .insert(planDrafts)
    .values(drafts.map((draft) => ({ ...draft, personId: to })))
    .onConflictDoUpdate({
      target: [planDrafts.personId, planDrafts.activityId],
      set: { texts: sql`excluded.texts`, updatedAt: sql`excluded.updated_at` },
      setWhere: sql`excluded.updated_at > ${planDrafts.updatedAt}`
    })
  await tx.delete(planDrafts).where(eq(planDrafts.personId, from))
}
