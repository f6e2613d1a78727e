import { randomInt } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { accounts, signInMethods } from '#db/schema/accounts'
import type { Reader, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { Language } from '~/platform/i18n'
import { type AccountId, newId, type PersonId } from '~/platform/ids'
import { learnerCode, learnerNumberRange } from './learner-code'
import type { SignInName } from './sign-in-name'

export type Account = Readonly<{
  id: AccountId
  personId: PersonId
  learnerCode: string
  email: string | null
  emailVerifiedAt: Date | null
  phone: string | null
  phoneVerifiedAt: Date | null
  language: Language
}>

const columns = {
  id: accounts.id,
  personId: accounts.personId,
  learnerCode: accounts.learnerCode,
  email: accounts.email,
  emailVerifiedAt: accounts.emailVerifiedAt,
  phone: accounts.phone,
  phoneVerifiedAt: accounts.phoneVerifiedAt,
  language: accounts.language
}

/** Throws when there is no such account. */
export async function getAccount(db: Reader, accountId: AccountId): Promise<Account> {
  const [account] = await db.select(columns).from(accounts).where(eq(accounts.id, accountId)).limit(1)
  if (!account) throw new Error(`no account ${accountId}`)
  return account
}

export async function findAccountOfPerson(db: Reader, personId: PersonId): Promise<Account | null> {
  const [account] = await db.select(columns).from(accounts).where(eq(accounts.personId, personId)).limit(1)
  return account ?? null
}

export type Entry = Readonly<{ accountId: AccountId; personId: PersonId; passwordHash: string | null }>

/** What a sign-in is checked against; null when nobody has this name, or the account is disabled. */
export async function findEntry(db: Reader, name: SignInName): Promise<Entry | null> {
  const column = { code: accounts.learnerCode, email: accounts.email, phone: accounts.phone }[name.kind]
  return findEntryWhere(db, eq(column, name.value))
}

export async function findEntryById(db: Reader, accountId: AccountId): Promise<Entry | null> {
  return findEntryWhere(db, eq(accounts.id, accountId))
}

async function findEntryWhere(db: Reader, where: ReturnType<typeof eq>): Promise<Entry | null> {
  const [entry] = await db
    .select({ accountId: accounts.id, personId: accounts.personId, passwordHash: signInMethods.secret })
    .from(accounts)
    .leftJoin(signInMethods, and(eq(signInMethods.accountId, accounts.id), eq(signInMethods.kind, 'password')))
    .where(and(where, sql`${accounts.disabledAt} is null`))
    .limit(1)
  return entry ?? null
}

export type NewAccount = {
  /** Given when a repeated form must make one account only. */
  id?: AccountId
  personId: PersonId
  codePrefix: string
  email?: string | null
  phone?: string | null
  passwordHash: string
  language: Language
  at: Date
  /** The draw of a code's number, for a seed that must give the same codes again. */
  draw?: (from: number, below: number) => number
}

const MOST_DRAWS = 40

/**
 * Opens an account with a learner code nobody else has. E-mail and phone stay unverified: they sign in, and link and
 * recover nothing. Throws `sign-in-name-taken`.
 */
export async function createAccount(tx: Transaction, account: NewAccount): Promise<Account> {
  const { codePrefix, passwordHash, at, draw = randomInt, ...given } = account
  await refuseTakenNames(tx, account)
  const id = account.id ?? newId<AccountId>()
  const code = await drawLearnerCode(tx, codePrefix, draw)
  const { language, personId } = given
  const [made] = await tx
    .insert(accounts)
    .values({
      id,
      personId,
      learnerCode: code,
      email: given.email ?? null,
      phone: given.phone ?? null,
      language,
      createdAt: at
    })
    .onConflictDoNothing()
    .returning(columns)
  if (!made) throw new DomainError('sign-in-name-taken')
  await setPassword(tx, { accountId: id, passwordHash, at })
  return made
}

async function refuseTakenNames(tx: Transaction, { email, phone }: NewAccount): Promise<void> {
  const emails = email ? await tx.$count(accounts, eq(accounts.email, email)) : 0
  const phones = phone ? await tx.$count(accounts, eq(accounts.phone, phone)) : 0
  if (emails + phones > 0) throw new DomainError('sign-in-name-taken')
}

/** Numbers are drawn at random, so that a code tells neither how many accounts there are nor when it was made. */
async function drawLearnerCode(
  tx: Transaction,
  prefix: string,
  draw: (from: number, below: number) => number
): Promise<string> {
  for (let collisions = 0; collisions < MOST_DRAWS; collisions++) {
    const { from, below } = learnerNumberRange(collisions)
    const code = learnerCode(prefix, draw(from, below))
    if ((await tx.$count(accounts, eq(accounts.learnerCode, code))) === 0) return code
  }
  throw new Error('no free learner code was found')
}

/** Replaces the account's password. Ending its other sessions is the caller's. */
export async function setPassword(
  tx: Transaction,
  password: { accountId: AccountId; passwordHash: string; at: Date }
): Promise<void> {
  const { accountId, passwordHash, at } = password
  await tx
    .insert(signInMethods)
    .values({ accountId, kind: 'password', secret: passwordHash, changedAt: at })
    .onConflictDoUpdate({
      target: [signInMethods.accountId, signInMethods.kind],
      set: { secret: passwordHash, changedAt: at }
    })
}

export type SignInNames = { email: string | null; phone: string | null; language: Language }

/** Changes what the account signs in with besides its code. A changed name is unverified. Throws `sign-in-name-taken`. */
export async function updateSignInNames(tx: Transaction, account: Account, names: SignInNames): Promise<void> {
  const newEmail = names.email !== account.email
  const newPhone = names.phone !== account.phone
  const emails = newEmail && names.email ? await tx.$count(accounts, eq(accounts.email, names.email)) : 0
  const phones = newPhone && names.phone ? await tx.$count(accounts, eq(accounts.phone, names.phone)) : 0
  if (emails + phones > 0) throw new DomainError('sign-in-name-taken')
  await tx
    .update(accounts)
    .set({
      ...names,
      ...(newEmail ? { emailVerifiedAt: null } : {}),
      ...(newPhone ? { phoneVerifiedAt: null } : {})
    })
    .where(eq(accounts.id, account.id))
}
