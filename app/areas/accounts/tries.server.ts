import { eq, inArray, lt } from 'drizzle-orm'
import { signInFailures } from '#db/schema/accounts'
import type { Database, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { ARRIVALS, countArrival } from './arrivals'
import { sha256 } from './hashes.server'
import { ADDRESS_DELAY, type Failures, failuresLeft, waitSeconds, whereDelay } from './sign-in-delay'

/** Where a request comes from: its network address and its cookies. */
export type Origin = Readonly<{ address: string; cookies: string | null }>

/** Who tries, and from where. Names that belong to no account are slowed as if they did. */
export type Trial = Readonly<{
  subject: string
  address: string
  /** Set when the account knows this browser: then only its own failures count, whatever others do. */
  device: string | null
}>

/** The counters of a trial: of this place at this account, of the account, of the address at all accounts. */
function keysOf({ subject, address, device }: Trial) {
  if (device) return { here: sha256(`device ${subject} ${device}`), account: null, address: null }
  return {
    here: sha256(`here ${subject} ${address}`),
    account: sha256(`account ${subject}`),
    address: sha256(`address ${address}`)
  }
}

function presentKeys(trial: Trial): string[] {
  return Object.values(keysOf(trial)).filter((key) => key !== null)
}

/**
 * Counts a try as failed before its password is looked at, so that many at once are not free. Returns the seconds to
 * wait when it comes too soon: then nothing was counted and the password must not be looked at. Failures from
 * elsewhere shorten how often one may mistype here; they never make anybody wait who has not failed here.
 */
export async function takeTry(db: Database, trial: Trial, now: Date): Promise<number> {
  const keys = keysOf(trial)
  return inTurn(db, async (tx) => {
    const known = await listFailures(tx, presentKeys(trial))
    const strangers = keys.account ? failuresLeftOf(known.get(keys.account), now) : 0
    const wait = Math.max(
      waitSeconds(known.get(keys.here) ?? null, now, whereDelay(strangers)),
      keys.address ? waitSeconds(known.get(keys.address) ?? null, now, ADDRESS_DELAY) : 0
    )
    if (wait > 0) return wait
    for (const key of presentKeys(trial)) {
      await saveFailures(tx, key, { failures: failuresLeftOf(known.get(key), now) + 1, lastAt: now })
    }
    return 0
  })
}

/** The try was right: the failures here are forgotten; the account and the address get this one back. */
export async function forgiveTry(db: Database, trial: Trial): Promise<void> {
  const { here } = keysOf(trial)
  await inTurn(db, async (tx) => {
    const known = await listFailures(tx, presentKeys(trial))
    for (const [key, before] of known) {
      if (key !== here && before.failures > 1) {
        await saveFailures(tx, key, { ...before, failures: before.failures - 1 })
      } else {
        await tx.delete(signInFailures).where(eq(signInFailures.key, key))
      }
    }
  })
}

/**
 * Counts somebody new who comes from an address: a learner without an account, or an account. Throws `newcomers-wait`
 * when that address has brought very many. Only its hash is kept, for a day at most.
 */
export async function takeArrival(
  db: Database,
  arrival: { of: 'learner' | 'account'; address: string; now: Date }
): Promise<void> {
  const key = sha256(`new ${arrival.of} ${arrival.address}`)
  await inTurn(db, async (tx) => {
    const known = await listFailures(tx, [key])
    const answer = countArrival(known.get(key) ?? null, arrival.now, ARRIVALS)
    if (!('counted' in answer)) throw new DomainError('newcomers-wait', { seconds: answer.wait }, 429)
    await saveFailures(tx, key, answer.counted)
  })
}

/** Forgets failures that have faded. */
export async function deleteFadedFailures(db: Database, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await db.withTransaction((tx) => tx.delete(signInFailures).where(lt(signInFailures.lastAt, dayAgo)))
}

const lastTurns = new WeakMap<Database, Promise<unknown>>()

/** A hall of sixty shares one address, so one counter: in turn, none of them loses to the others and has to give up. */
function inTurn<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const before = lastTurns.get(db) ?? Promise.resolve()
  const mine = before.then(() => db.withTransaction(work))
  lastTurns.set(
    db,
    mine.catch(() => undefined)
  )
  return mine
}

function failuresLeftOf(known: Failures | undefined, now: Date): number {
  return known ? failuresLeft(known, now) : 0
}

async function listFailures(tx: Transaction, keys: string[]): Promise<Map<string, Failures>> {
  const rows = await tx.select().from(signInFailures).where(inArray(signInFailures.key, keys))
  return new Map(rows.map(({ key, failures, lastAt }) => [key, { failures, lastAt }]))
}

async function saveFailures(tx: Transaction, key: string, { failures, lastAt }: Failures): Promise<void> {
  await tx
    .insert(signInFailures)
    .values({ key, failures, lastAt })
    .onConflictDoUpdate({ target: signInFailures.key, set: { failures, lastAt } })
}
