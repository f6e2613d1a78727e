import { beforeAll, expect, test } from 'vitest'
import { signInFailures } from '#db/schema/accounts'
import { people } from '#db/schema/organisation'
import type { Database } from '#db/types'
import { createPerson } from '~/areas/organisation/people.server'
import { type AccountId, newId } from '~/platform/ids'
import { signUp } from '~/workflows/sign-up.server'
import { buildAccount, cookieOf } from '../../../tests/factories/accounts'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildContext, buildSystem } from '../../../tests/factories/system'
import { createAccount, findAccountOfPerson, getAccount, updateSignInNames } from './accounts.server'
import { findActor } from './actors.server'
import { takeArrival } from './tries.server'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
})

function form(over: Partial<Parameters<typeof signUp>[1]> = {}) {
  return {
    accountId: newId<AccountId>(),
    fullName: 'Phạm Văn Tư',
    name: null,
    password: 'mùa lúa chín',
    language: 'vi' as const,
    address: newId(),
    cookies: null,
    ...over
  }
}

test('a name is enough: the account has a code and signs in at once', async () => {
  const context = buildContext(buildSystem(db))
  const sent = form()
  const [session = ''] = await signUp(context, sent)
  const actor = await findActor(context, cookieOf(session))
  expect(actor).toMatchObject({ kind: 'account', accountId: sent.accountId })
  const account = await getAccount(db.read, sent.accountId)
  expect(account.learnerCode).toMatch(/^QN-\d{4,7}-\d\d$/)
  expect(account).toMatchObject({ email: null, phone: null, language: 'vi' })
})

test('an e-mail address and a phone number begin unverified', async () => {
  const context = buildContext(buildSystem(db))
  const sent = form({ name: { kind: 'email', value: 'tu@demo.test' } })
  await signUp(context, sent)
  expect(await getAccount(db.read, sent.accountId)).toMatchObject({ email: 'tu@demo.test', emailVerifiedAt: null })
})

test('the same form sent twice makes one person and one account', async () => {
  const context = buildContext(buildSystem(db))
  const before = await db.read.$count(people)
  const sent = form({ fullName: 'Chỉ Một Người' })
  const cookies = await Promise.all([signUp(context, sent), signUp(context, sent)])
  expect(await db.read.$count(people)).toBe(before + 1)
  for (const [session = ''] of cookies) {
    expect(await findActor(context, cookieOf(session))).toMatchObject({ accountId: sent.accountId })
  }
})

test('whoever guesses the number of a form is not signed in by it', async () => {
  const context = buildContext(buildSystem(db))
  const sent = form()
  await signUp(context, sent)
  await expect(signUp(context, { ...sent, password: 'của người khác' })).rejects.toThrow('sign-in-name-taken')
})

test('a taken name opens no account and leaves no person behind', async () => {
  const context = buildContext(buildSystem(db))
  await signUp(context, form({ name: { kind: 'phone', value: '+84905000001' } }))
  const before = await db.read.$count(people)
  const again = signUp(context, form({ name: { kind: 'phone', value: '+84905000001' } }))
  await expect(again).rejects.toThrow('sign-in-name-taken')
  expect(await db.read.$count(people)).toBe(before)
})

test('whoever tries many taken names is slowed', async () => {
  const context = buildContext(buildSystem(db))
  const name = { kind: 'phone', value: '+84905000002' } as const
  const address = '203.0.113.44'
  await signUp(context, form({ name }))
  for (let count = 0; count < 5; count++) {
    await expect(signUp(context, form({ name, address }))).rejects.toThrow('sign-in-name-taken')
  }
  const next = signUp(context, form({ name, address }))
  await expect(next).rejects.toMatchObject({ code: 'sign-in-wait', values: { seconds: 2 } })
})

test('a hall of sixty comes at once; an address that goes on without end is slowed before a password is hashed', async () => {
  const context = buildContext(buildSystem(db))
  const address = '203.0.113.60'
  const arrive = () => takeArrival(db, { of: 'account', address, now: context.now() })
  for (let count = 0; count < 180; count++) await arrive()
  await Promise.all(Array.from({ length: 59 }, arrive))
  await signUp(context, form({ address }))
  const before = await db.read.$count(people)
  const next = signUp(context, form({ address }))
  await expect(next).rejects.toMatchObject({ code: 'newcomers-wait', values: { seconds: 10 }, status: 429 })
  expect(await db.read.$count(people)).toBe(before)
  await signUp(context, form({ address: '203.0.113.61' }))
  expect(JSON.stringify(await db.read.select().from(signInFailures))).not.toContain('203.0.113')
})

test('a code already given is drawn again, with more digits in the end', async () => {
  const system = buildSystem(db)
  const drawn: number[] = []
  const draw = (from: number) => {
    drawn.push(from)
    return from
  }
  const make = () =>
    db.withTransaction(async (tx) => {
      const personId = await createPerson(tx, { fullName: 'Lê Thị Sáu', origin: 'registered', at: system.now() })
      const given = { personId, codePrefix: 'QN', passwordHash: 'x', language: 'vi' as const, at: system.now(), draw }
      return createAccount(tx, given)
    })
  expect((await make()).learnerCode).toBe('QN-1000-08')
  expect((await make()).learnerCode).toMatch(/^QN-10000-/)
  expect(drawn).toEqual([1000, 1000, 1000, 1000, 10_000])
})

test('a changed e-mail is unverified again, and one that is taken is refused', async () => {
  const system = buildSystem(db)
  const first = await buildAccount(system, { email: 'first@demo.test' })
  const second = await buildAccount(system, { email: 'second@demo.test' })
  const change = (email: string) =>
    db.withTransaction((tx) => updateSignInNames(tx, second, { email, phone: null, language: 'en' }))
  await expect(change('first@demo.test')).rejects.toThrow('sign-in-name-taken')
  await change('third@demo.test')
  expect(await findAccountOfPerson(db.read, second.personId)).toMatchObject({
    email: 'third@demo.test',
    language: 'en'
  })
  expect(await getAccount(db.read, first.id)).toMatchObject({ email: 'first@demo.test' })
})
