import { eq, inArray, lt } from 'drizzle-orm'
import { signInFailures } from '#db/schema/accounts'
import type { Database, Transaction } from '~/platform/context.server'
import { sha256 } from './hashes.server'
import { ACCOUNT_DELAY, ADDRESS_DELAY, type DelayRule, failuresLeft, waitSeconds } from './sign-in-delay'

/** Who tries, and from where. Names that belong to no account are slowed as if they did. */
export type Trial = { subject: string; address: string }

type Key = { key: string; rule: DelayRule }

function keysOf({ subject, address }: Trial): Key[] {
  return [
    { key: sha256(`account ${subject}`), rule: ACCOUNT_DELAY },
    { key: sha256(`address ${address}`), rule: ADDRESS_DELAY }
  ]
}

/**
 * Counts a try as failed before its password is looked at, so that many at once are not free. Returns the seconds to
 * wait when it comes too soon: then nothing was counted and the password must not be looked at.
 */
export async function takeTry(db: Database, trial: Trial, now: Date): Promise<number> {
  const keys = keysOf(trial)
  return db.withTransaction(async (tx) => {
    const known = await listFailures(tx, keys)
    const waits = keys.map(({ key, rule }) => waitSeconds(known.get(key) ?? null, now, rule))
    const wait = Math.max(...waits)
    if (wait > 0) return wait
    for (const { key } of keys) {
      const before = known.get(key)
      await saveFailures(tx, key, { failures: (before ? failuresLeft(before, now) : 0) + 1, lastAt: now })
    }
    return 0
  })
}

/** The try was right: the account's failures are forgotten and the address gets its own back. */
export async function forgiveTry(db: Database, trial: Trial): Promise<void> {
  const [account, address] = keysOf(trial).map(({ key }) => key)
  if (!account || !address) return
  await db.withTransaction(async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.key, account))
    const known = await listFailures(tx, [{ key: address }])
    const before = known.get(address)
    if (before && before.failures > 1) await saveFailures(tx, address, { ...before, failures: before.failures - 1 })
    else await tx.delete(signInFailures).where(eq(signInFailures.key, address))
  })
}

/** Forgets failures that have faded. */
export async function deleteFadedFailures(db: Database, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await db.withTransaction((tx) => tx.delete(signInFailures).where(lt(signInFailures.lastAt, dayAgo)))
}

async function listFailures(tx: Transaction, keys: ReadonlyArray<{ key: string }>) {
  const rows = await tx
    .select()
    .from(signInFailures)
    .where(
      inArray(
        signInFailures.key,
        keys.map(({ key }) => key)
      )
    )
  return new Map(rows.map((row) => [row.key, row]))
}

async function saveFailures(tx: Transaction, key: string, { failures, lastAt }: { failures: number; lastAt: Date }) {
  await tx
    .insert(signInFailures)
    .values({ key, failures, lastAt })
    .onConflictDoUpdate({ target: signInFailures.key, set: { failures, lastAt } })
}
