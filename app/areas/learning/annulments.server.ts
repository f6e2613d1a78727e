import { and, eq, inArray, lte, type SQL, type SQLWrapper } from 'drizzle-orm'
import { annulments, completions } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { PersonId } from '~/platform/ids'

export type FactKey = { factKind: 'completion' | 'credit' | 'credential'; factId: string }

export type Annulment = FactKey & { basis: string; effectiveOn: Day }

/** The condition that joins a completion to the annulment that has ended it by a day. */
export function completionEndedBy(on: Day | SQLWrapper): SQL | undefined {
  return and(
    eq(annulments.factKind, 'completion'),
    eq(annulments.factId, completions.id),
    lte(annulments.effectiveOn, on)
  )
}

/** The annulments of these facts. A fact counts on a day unless an annulment's `effectiveOn` has come by then. */
export async function listAnnulments(db: Reader, facts: ReadonlyArray<FactKey>): Promise<Annulment[]> {
  if (facts.length === 0) return []
  const found = await db
    .select({
      factKind: annulments.factKind,
      factId: annulments.factId,
      basis: annulments.basis,
      effectiveOn: annulments.effectiveOn
    })
    .from(annulments)
    .where(
      inArray(
        annulments.factId,
        facts.map((fact) => fact.factId)
      )
    )
  const wanted = new Set(facts.map((fact) => `${fact.factKind} ${fact.factId}`))
  return found.filter((annulment) => wanted.has(`${annulment.factKind} ${annulment.factId}`))
}

export type NewAnnulment = Annulment & { byId: PersonId; at: Date }

/** Ends a fact from a day on; the fact stays. A second annulment changes nothing. The caller marks the report cells. */
export async function recordAnnulment(tx: Transaction, annulment: NewAnnulment): Promise<void> {
  await tx.insert(annulments).values(annulment).onConflictDoNothing()
}
