import { beforeAll, beforeEach, expect, test } from 'vitest'
import { signInFailures, signInMethods, signInSessions } from '#db/schema/accounts'
import type { Database } from '#db/types'
import { asActor, buildAccount, cookieOf, TEST_PASSWORD } from '../../../tests/factories/accounts'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildContext, buildSystem } from '../../../tests/factories/system'
import type { Account } from './accounts.server'
import { findActor } from './actors.server'
import { findKnownDevice, knownDeviceCookie } from './known-device.server'
import { type SignIn, signIn } from './sign-in.server'
import {
  closeAllSessions,
  closeOtherSessions,
  closeSession,
  deleteEndedSessions,
  openSession
} from './sign-in-sessions.server'
import { takeTry } from './tries.server'

let db: Database
let clock = new Date('2026-11-23T03:00:00Z')
let hoa: Account
const system = () => buildSystem(db, () => clock)
const pass = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000)
}
const DAY = 86_400

beforeAll(async () => {
  db = await openTestDatabase()
  hoa = await buildAccount(system(), { email: 'hoa@demo.test', phone: '+84905123456' })
})
beforeEach(() => pass(7 * DAY))

function tryWith(typed: Partial<SignIn>) {
  const form = { typedName: hoa.learnerCode, password: TEST_PASSWORD, address: '203.0.113.9', cookies: null, ...typed }
  return signIn(buildContext(system()), form)
}

test('code, phone and e-mail all sign in, however they are typed', async () => {
  for (const typedName of [hoa.learnerCode.toLowerCase().replaceAll('-', ' '), '0905 123 456', ' HOA@demo.test ']) {
    const outcome = await tryWith({ typedName })
    expect(outcome.kind).toBe('signed-in')
    if (outcome.kind === 'signed-in')
      expect(await findActor(system(), cookieOf(outcome.cookies[0] ?? ''))).toEqual(asActor(hoa))
  }
})

test('the same password signs in whether its marks are composed or not', async () => {
  expect((await tryWith({ password: TEST_PASSWORD.normalize('NFD') })).kind).toBe('signed-in')
})

test('an unknown name and a wrong password get one answer', async () => {
  expect(await tryWith({ password: 'khác hẳn' })).toEqual({ kind: 'wrong' })
  expect(await tryWith({ typedName: 'nobody@demo.test' })).toEqual({ kind: 'wrong' })
  expect(await tryWith({ typedName: 'không rõ' })).toEqual({ kind: 'wrong' })
})

test('many wrong tries make the next one wait, and then the right password works', async () => {
  for (let count = 0; count < 6; count++) {
    pass(1)
    expect((await tryWith({ password: 'sai' })).kind).toBe(count < 5 ? 'wrong' : 'wait')
  }
  const early = await tryWith({})
  expect(early).toEqual({ kind: 'wait', seconds: 1 })
  pass(1)
  expect((await tryWith({})).kind).toBe('signed-in')
  expect((await tryWith({ password: 'sai' })).kind).toBe('wrong')
})

test('the names of one account share its failures', async () => {
  for (const typedName of [hoa.learnerCode, '0905123456', 'hoa@demo.test', hoa.learnerCode, '0905123456']) {
    await tryWith({ typedName, password: 'sai' })
  }
  expect((await tryWith({ typedName: 'hoa@demo.test' })).kind).toBe('wait')
})

test('while a stranger keeps trying elsewhere, the owner gets in, mistypes, and gets in again', async () => {
  const attack = () => tryWith({ password: 'sai', address: '198.51.100.66' })
  for (let second = 0; second < 300; second++) {
    pass(1)
    await attack()
  }
  expect((await attack()).kind).toBe('wait')
  expect((await tryWith({ password: 'gõ nhầm' })).kind).toBe('wrong')
  expect((await tryWith({})).kind).toBe('signed-in')
  expect((await attack()).kind).toBe('wait')
})

test('a crowd of strangers takes second tries away from new places, and the first from none', async () => {
  for (let place = 0; place < 40; place++) await tryWith({ password: 'sai', address: `198.51.100.${place}` })
  expect((await tryWith({ password: 'gõ nhầm', address: '203.0.113.80' })).kind).toBe('wrong')
  expect(await tryWith({ address: '203.0.113.80' })).toEqual({ kind: 'wait', seconds: 2 })
  expect((await tryWith({ address: '203.0.113.81' })).kind).toBe('signed-in')
})

test('behind the address of a stranger who keeps trying, a browser the account knows gets in', async () => {
  const first = await tryWith({})
  const cookies = first.kind === 'signed-in' ? first.cookies.map(cookieOf).join('; ') : ''
  const stranger = { address: '203.0.113.9', device: null }
  for (let count = 0; count < 121; count++) await takeTry(db, { subject: `x${count}`, ...stranger }, clock)
  expect((await tryWith({})).kind).toBe('wait')
  expect((await tryWith({ cookies })).kind).toBe('signed-in')
  expect((await tryWith({ cookies: cookies.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')) })).kind).toBe(
    'wait'
  )
})

test('a browser is known to the accounts that signed in on it, and to no other', async () => {
  const lan = await buildAccount(system())
  const one = cookieOf(await knownDeviceCookie(system(), null, hoa.id))
  const both = cookieOf(await knownDeviceCookie(system(), one, lan.id))
  expect(await findKnownDevice(system(), one, hoa.id)).toMatch(/^[\w-]{22}$/)
  expect(await findKnownDevice(system(), one, lan.id)).toBeNull()
  expect(await findKnownDevice(system(), both, hoa.id)).toBe(await findKnownDevice(system(), one, hoa.id))
  expect(await findKnownDevice(system(), both, lan.id)).not.toBeNull()
  expect(both).not.toContain(hoa.id)
})

test('a browser the account knows is slowed by its own failures', async () => {
  const cookies = cookieOf(await knownDeviceCookie(system(), null, hoa.id))
  for (let count = 0; count < 5; count++) expect((await tryWith({ password: 'sai', cookies })).kind).toBe('wrong')
  expect((await tryWith({ cookies })).kind).toBe('wait')
})

test('twenty tries at once are counted each', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => tryWith({ password: 'sai' })))
  expect(outcomes.filter((outcome) => outcome.kind === 'wrong')).toHaveLength(5)
})

test('one address trying many names is slowed too', async () => {
  const address = '198.51.100.7'
  const waits: number[] = []
  for (let count = 0; count < 121; count++) {
    waits.push(await takeTry(db, { subject: `x${count}`, address, device: null }, clock))
  }
  expect(waits).toEqual(Array(121).fill(0))
  expect((await tryWith({ address })).kind).toBe('wait')
})

test('what is stored gives nobody entry', async () => {
  const cookie = await openSession(system(), hoa.id)
  const id = cookieOf(cookie).split('=')[1] ?? ''
  const sessions = await db.read.select().from(signInSessions)
  expect(sessions.map((session) => session.idHash)).not.toContain(id)
  const [method] = await db.read.select().from(signInMethods)
  expect(method?.secret).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const failures = await db.read.select().from(signInFailures)
  expect(JSON.stringify(failures)).not.toContain('203.0.113')
})

test('the cookie is closed to scripts and foreign posts, and bound to the host over TLS', async () => {
  expect(await openSession(system(), hoa.id)).toMatch(/^session=\w+; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/)
  const tls = { ...system(), env: { ...system().env, publicUrl: 'https://hoc.quangngai.test' } }
  expect(await openSession(tls, hoa.id)).toMatch(/^__Host-session=\w+; HttpOnly; .*Path=\/; SameSite=Lax; Secure$/)
})

test('a session lives thirty days after its last fortnight of use, and no longer', async () => {
  const cookie = cookieOf(await openSession(system(), hoa.id))
  pass(20 * DAY)
  expect((await findActor(system(), cookie)).kind).toBe('account')
  pass(20 * DAY)
  expect((await findActor(system(), cookie)).kind).toBe('account')
  pass(31 * DAY)
  expect((await findActor(system(), cookie)).kind).toBe('nobody')
  await deleteEndedSessions(system())
  expect(await db.read.$count(signInSessions)).toBe(0)
})

test('signing out ends one session; the others go with all or with a new password', async () => {
  const [a, b, c] = await Promise.all([1, 2, 3].map(async () => cookieOf(await openSession(system(), hoa.id))))
  const alive = async () => {
    const actors = await Promise.all([a, b, c].map((cookie) => findActor(system(), cookie)))
    return actors.map((actor) => actor.kind === 'account')
  }
  await closeSession(system(), a ?? null)
  expect(await alive()).toEqual([false, true, true])
  await closeOtherSessions(system(), hoa.id, b ?? null)
  expect(await alive()).toEqual([false, true, false])
  await closeAllSessions(system(), hoa.id)
  expect(await alive()).toEqual([false, false, false])
})

test('an altered or unknown session cookie is nobody', async () => {
  for (const cookie of ['session=', 'session=abc', 'session=abc; device=x.y.z', undefined]) {
    expect(await findActor(system(), cookie)).toEqual({ kind: 'nobody' })
  }
})
