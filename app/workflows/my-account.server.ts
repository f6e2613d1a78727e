import type { ViewerContext } from '~/areas/access/authorise.server'
import {
  type Account,
  findEntryById,
  getAccount,
  type SignInNames,
  setPassword,
  updateSignInNames
} from '~/areas/accounts/accounts.server'
import { hashPassword, verifyPassword } from '~/areas/accounts/passwords.server'
import { closeOtherSessions } from '~/areas/accounts/sign-in-sessions.server'
import { forgiveTry, takeTry } from '~/areas/accounts/tries.server'
import { findPerson } from '~/areas/organisation/people.server'
import { renamePerson } from '~/areas/organisation/people-search.server'

export type MyAccount = Account & {
  fullName: string
  /** False for staff, whose name comes from the personnel roster. */
  mayRename: boolean
}

/** The viewer's own account. Throws when there is none: the gate has let an account in. */
export async function getMyAccount(context: ViewerContext): Promise<MyAccount> {
  if (!context.viewer) throw new Error('only an account has settings')
  const account = await getAccount(context.db.read, context.viewer.accountId)
  const person = await findPerson(context.db.read, account.personId)
  return { ...account, fullName: person?.fullName ?? '', mayRename: person?.origin === 'registered' }
}

/** Changes the viewer's name, sign-in names and language. Throws `sign-in-name-taken`. */
export async function updateMyAccount(
  context: ViewerContext,
  change: SignInNames & { fullName: string }
): Promise<void> {
  const mine = await getMyAccount(context)
  const { fullName, ...names } = change
  await context.db.withTransaction(async (tx) => {
    await updateSignInNames(tx, mine, names)
    if (mine.mayRename && fullName !== mine.fullName) await renamePerson(tx, mine.personId, fullName)
  })
}

export type PasswordChange = { password: string; newPassword: string; cookies: string | null }

export type PasswordOutcome = { kind: 'changed' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }

/** Sets a new password after the present one, and ends the account's other sessions. */
export async function changeMyPassword(context: ViewerContext, change: PasswordChange): Promise<PasswordOutcome> {
  const accountId = (await getMyAccount(context)).id
  // Only whoever is signed in comes here, so strangers and neighbours count for nothing.
  const trial = { subject: accountId, address: '', device: 'signed in' }
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  const entry = await findEntryById(context.db.read, accountId)
  if (!(await verifyPassword(entry?.passwordHash ?? null, change.password))) return { kind: 'wrong' }
  const passwordHash = await hashPassword(change.newPassword)
  await context.db.withTransaction(async (tx) => {
    await setPassword(tx, { accountId, passwordHash, at: context.now() })
    await closeOtherSessions(context, accountId, change.cookies)
  })
  await forgiveTry(context.db, trial)
  return { kind: 'changed' }
}
