import { createAccount, findEntryById } from '~/areas/accounts/accounts.server'
import { hashPassword, verifyPassword } from '~/areas/accounts/passwords.server'
import { openKnownSession } from '~/areas/accounts/sign-in.server'
import type { SignInName } from '~/areas/accounts/sign-in-name'
import { forgiveTry, type Origin, takeArrival, takeTry } from '~/areas/accounts/tries.server'
import { createPerson } from '~/areas/organisation/people.server'
import type { Context } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { Language } from '~/platform/i18n'
import type { AccountId } from '~/platform/ids'

/** `address` and `cookies`: somebody who makes many accounts, or tries which names are taken, is slowed. */
export type SignUp = Origin & {
  /** Chosen when the form was made: the same form sent twice opens one account. */
  accountId: AccountId
  fullName: string
  /** E-mail or phone; null for a name-only account. */
  name: SignInName | null
  password: string
  language: Language
}

/**
 * Makes a person and their account, and signs them in: returns Set-Cookie lines. A repeat of the same form signs in to
 * the account it made. Throws `sign-in-name-taken`, and with the seconds to wait `sign-in-wait` after many of
 * those and `newcomers-wait` after very many new accounts from one address.
 */
export async function signUp(context: Context, form: SignUp): Promise<string[]> {
  const trial = { subject: `sign-up ${form.name?.value ?? form.accountId}`, address: form.address, device: null }
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) throw new DomainError('sign-in-wait', { seconds }, 429)
  // Before the password is hashed, which is what costs.
  await takeArrival(context.db, { of: 'account', address: form.address, now: context.now() })
  const cookies = await openAccount(context, form)
  await forgiveTry(context.db, trial)
  return cookies
}

async function openAccount(context: Context, form: SignUp): Promise<string[]> {
  const passwordHash = await hashPassword(form.password)
  const isRepeat = await context.db.withTransaction(async (tx) => {
    if (await findEntryById(tx, form.accountId)) return true
    const at = context.now()
    const personId = await createPerson(tx, { fullName: form.fullName, origin: 'registered', at })
    await createAccount(tx, {
      id: form.accountId,
      personId,
      codePrefix: context.province.learnerCodePrefix,
      email: form.name?.kind === 'email' ? form.name.value : null,
      phone: form.name?.kind === 'phone' ? form.name.value : null,
      passwordHash,
      language: form.language,
      at
    })
    return false
  })
  if (isRepeat) await refuseStranger(context, form)
  return openKnownSession(context, form.accountId, form.cookies)
}

/** A repeat knows the password of the account it made; anybody else only knows its id. */
async function refuseStranger(context: Context, form: SignUp): Promise<void> {
  const entry = await findEntryById(context.db.read, form.accountId)
  if (!(await verifyPassword(entry?.passwordHash ?? null, form.password))) throw new DomainError('sign-in-name-taken')
}
