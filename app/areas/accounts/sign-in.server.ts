import type { Context } from '~/platform/context.server'
import type { AccountId } from '~/platform/ids'
import { findEntry } from './accounts.server'
import { findKnownDevice, knownDeviceCookie } from './known-device.server'
import { verifyPassword } from './passwords.server'
import { parseSignInName, type SignInName } from './sign-in-name'
import { openSession } from './sign-in-sessions.server'
import { forgiveTry, type Origin, takeTry } from './tries.server'

export type SignIn = Origin & { typedName: string; password: string }

export type SignInOutcome =
  /** `cookies` are Set-Cookie lines: the new session's first, then that of the browser the account now knows. */
  | { kind: 'signed-in'; cookies: string[] }
  /** One answer for an unknown name and for a wrong password. */
  | { kind: 'wrong' }
  /** Too soon after failures; the password was not looked at. */
  | { kind: 'wait'; seconds: number }

/** Signs in by learner code, phone or e-mail. Failures slow the next try from there and lock nobody out. */
export async function signIn(context: Context, { typedName, password, ...origin }: SignIn): Promise<SignInOutcome> {
  const name = parseSignInName(typedName, context.province.learnerCodePrefix)
  const entry = name && (await findEntry(context.db.read, name))
  const device = await findKnownDevice(context, origin.cookies, entry?.accountId ?? null)
  const trial = { subject: trialSubject(entry, name, typedName), address: origin.address, device }
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  const right = await verifyPassword(entry?.passwordHash ?? null, password)
  if (!right || !entry) return { kind: 'wrong' }
  await forgiveTry(context.db, trial)
  return { kind: 'signed-in', cookies: await openKnownSession(context, entry.accountId, origin.cookies) }
}

/** Opens a session and makes this browser known to the account: the Set-Cookie lines of both, the session's first. */
export async function openKnownSession(
  context: Context,
  accountId: AccountId,
  cookies: string | null
): Promise<string[]> {
  return [await openSession(context, accountId), await knownDeviceCookie(context, cookies, accountId)]
}

/** All names of one account share its failures. */
export function trialSubject(entry: { accountId: string } | null, name: SignInName | null, typed: string): string {
  return entry?.accountId ?? (name ? `${name.kind} ${name.value}` : typed)
}
