import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { idempotencyKeys } from '#db/schema/platform'
import type { Transaction } from './context.server'
import type { PersonId } from './ids'

/**
 * Does a learner's write once per key: a repeat answers the first result and changes nothing. Keys belong to the
 * person, so nobody can read another's result with a guessed key.
 */
export async function onceByKey<Result>(
  tx: Transaction,
  once: { personId: PersonId; key: string; at: Date; result: z.ZodType<Result> },
  write: () => Promise<Result>
): Promise<Result> {
  const mine = and(eq(idempotencyKeys.personId, once.personId), eq(idempotencyKeys.key, once.key))
  const [first] = await tx.select({ result: idempotencyKeys.result }).from(idempotencyKeys).where(mine)
  if (first) return once.result.parse(first.result)
  const result = await write()
  await tx.insert(idempotencyKeys).values({ personId: once.personId, key: once.key, result, at: once.at })
  return result
}
