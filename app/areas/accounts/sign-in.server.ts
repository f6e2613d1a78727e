import type { Context } from '~/platform/context.server'
import { findEntry } from './accounts.server'
import { verifyPassword } from './passwords.server'
import { parseSignInName, type SignInName } from './sign-in-name'
import { openSession } from './sign-in-sessions.server'
import { forgiveTry, takeTry } from './tries.server'

export type SignIn = { typedName: string; password: string; address: string }

export type SignInOutcome =
  /** `cookie` is the Set-Cookie of the new session. */
  | { kind: 'signed-in'; cookie: string }
  /** One answer for an unknown name and for a wrong password. */
  | { kind: 'wrong' }
  /** Too soon after failures; the password was not looked at. */
  | { kind: 'wait'; seconds: number }

/** Signs in by learner code, phone or e-mail. Failures slow the next try and lock nobody out. */
export async function signIn(context: Context, { typedName, password, address }: SignIn): Promise<SignInOutcome> {
  const name = parseSignInName(typedName, context.province.learnerCodePrefix)
  const entry = name && (await findEntry(context.db.read, name))
  const trial = { subject: trialSubject(entry, name, typedName), address }
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  const right = await verifyPassword(entry?.passwordHash ?? null, password)
  if (!right || !entry) return { kind: 'wrong' }
  await forgiveTry(context.db, trial)
  return { kind: 'signed-in', cookie: await openSession(context, entry.accountId) }
}

/** All names of one account share its failures. */
export function trialSubject(entry: { accountId: string } | null, name: SignInName | null, typed: string): string {
  return entry?.accountId ?? (name ? `${name.kind} ${name.value}` : typed)
}
