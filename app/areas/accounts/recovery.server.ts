import { randomInt } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { recoveryWords } from '#db/schema/accounts'
import type { Context, Reader, Transaction } from '~/platform/context.server'
import type { AccountId, PersonId } from '~/platform/ids'
import { findEntry, setPassword } from './accounts.server'
import { findKnownDevice } from './known-device.server'
import { hashPassword, verifyPassword } from './passwords.server'
import { makeRecoveryWord, parseRecoveryWord } from './recovery-word'
import { openKnownSession, trialSubject } from './sign-in.server'
import { parseSignInName } from './sign-in-name'
import { closeAllSessions } from './sign-in-sessions.server'
import { forgiveTry, type Origin, takeTry } from './tries.server'

const LIFE_MS = 24 * 3_600_000

/** A new one-time word and its hash. The hash is slow, because the word is short: make it outside a transaction. */
export async function drawRecoveryWord(): Promise<{ word: string; wordHash: string }> {
  const word = makeRecoveryWord((below) => randomInt(below))
  return { word, wordHash: await hashPassword(word) }
}

/** Keeps the hash of a word just handed over; an earlier word of the account no longer works. */
export async function keepRecoveryWord(
  tx: Transaction,
  word: { accountId: AccountId; wordHash: string; issuedBy: PersonId; at: Date }
): Promise<void> {
  const { accountId, wordHash, issuedBy, at } = word
  const row = { wordHash, issuedBy, issuedAt: at, expiresAt: new Date(at.getTime() + LIFE_MS), usedAt: null }
  await tx
    .insert(recoveryWords)
    .values({ accountId, ...row })
    .onConflictDoUpdate({ target: recoveryWords.accountId, set: row })
}

export type Recovery = Origin & { typedName: string; typedWord: string; newPassword: string }

export type RecoveryOutcome =
  /** `cookies` are Set-Cookie lines, the new session's first. */
  | { kind: 'recovered'; cookies: string[] }
  /** One answer for an unknown name and for a wrong, used or expired word. */
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }

/** Takes a one-time word and a new password: the word is spent, every old session ends, a new one opens. */
export async function recoverWithWord(context: Context, recovery: Recovery): Promise<RecoveryOutcome> {
  const name = parseSignInName(recovery.typedName, context.province.learnerCodePrefix)
  const entry = name && (await findEntry(context.db.read, name))
  const { address, cookies } = recovery
  const device = await findKnownDevice(context, cookies, entry?.accountId ?? null)
  // Words are counted apart: whoever guesses at the password must not slow the way out of it.
  const trial = { subject: `word ${trialSubject(entry, name, recovery.typedName)}`, address, device }
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) return { kind: 'wait', seconds }

  const wordHash = entry && (await findLiveWord(context.db.read, entry.accountId, context.now()))
  const right = await verifyPassword(wordHash, parseRecoveryWord(recovery.typedWord) ?? '')
  if (!right || !entry || !wordHash) return { kind: 'wrong' }
  const passwordHash = await hashPassword(recovery.newPassword)
  if (!(await spendWord(context, { accountId: entry.accountId, wordHash, passwordHash }))) return { kind: 'wrong' }
  await forgiveTry(context.db, trial)
  return { kind: 'recovered', cookies: await openKnownSession(context, entry.accountId, cookies) }
}

async function findLiveWord(db: Reader, accountId: AccountId, now: Date): Promise<string | null> {
  const [row] = await db
    .select({ wordHash: recoveryWords.wordHash })
    .from(recoveryWords)
    .where(liveWordOf(accountId, now))
    .limit(1)
  return row?.wordHash ?? null
}

/** False when the same word was spent, or replaced, while its hash was being checked. */
async function spendWord(
  context: Context,
  spending: { accountId: AccountId; wordHash: string; passwordHash: string }
): Promise<boolean> {
  const { accountId, wordHash, passwordHash } = spending
  const at = context.now()
  return context.db.withTransaction(async (tx) => {
    const spent = await tx
      .update(recoveryWords)
      .set({ usedAt: at })
      .where(and(liveWordOf(accountId, at), eq(recoveryWords.wordHash, wordHash)))
      .returning({ accountId: recoveryWords.accountId })
    if (spent.length === 0) return false
    await setPassword(tx, { accountId, passwordHash, at })
    await closeAllSessions(context, accountId)
    return true
  })
}

function liveWordOf(accountId: AccountId, now: Date) {
  return and(eq(recoveryWords.accountId, accountId), isNull(recoveryWords.usedAt), gt(recoveryWords.expiresAt, now))
}
