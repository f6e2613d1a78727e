import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/types'
import { findActor } from '~/areas/accounts/actors.server'
import { openSession } from '~/areas/accounts/sign-in-sessions.server'
import { searchPeople } from '~/areas/organisation/people-search.server'
import { day } from '~/platform/days'
import { buildAccount, buildViewer, cookieOf, TEST_PASSWORD } from '../../tests/factories/accounts'
import { openTestDatabase } from '../../tests/factories/database'
import { buildEmployment, buildUnit } from '../../tests/factories/organisation'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { describeSite } from './describe-site.server'
import { changeMyPassword, getMyAccount, updateMyAccount } from './my-account.server'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
})
const system = () => buildSystem(db)

test('a new password ends the other sessions and keeps this one', async () => {
  const hoa = await buildAccount(system())
  const context = await buildViewer(system(), hoa)
  const [here, there] = await Promise.all([1, 2].map(async () => cookieOf(await openSession(system(), hoa.id))))
  const change = { cookies: here ?? null, newPassword: 'con trâu trắng' }
  expect(await changeMyPassword(context, { ...change, password: 'không đúng' })).toEqual({ kind: 'wrong' })
  expect((await findActor(system(), there)).kind).toBe('account')
  expect(await changeMyPassword(context, { ...change, password: TEST_PASSWORD })).toEqual({ kind: 'changed' })
  expect((await findActor(system(), here)).kind).toBe('account')
  expect((await findActor(system(), there)).kind).toBe('nobody')
})

test('guessing the present password at an open screen is slowed', async () => {
  const hoa = await buildAccount(system())
  const context = await buildViewer(system(), hoa)
  const guess = { cookies: null, newPassword: 'con trâu trắng', password: 'đoán' }
  for (let count = 0; count < 5; count++) await changeMyPassword(context, guess)
  expect(await changeMyPassword(context, { ...guess, password: TEST_PASSWORD })).toEqual({ kind: 'wait', seconds: 2 })
})

test('a changed name is found by the search', async () => {
  const hoa = await buildAccount(system(), { fullName: 'Nguyễn Thị Hoà' })
  await buildEmployment(db, { personId: hoa.personId, unitId: await buildUnit(db) })
  const context = await buildViewer(system(), hoa)
  await updateMyAccount(context, { fullName: 'Đỗ Thị Quế', email: 'que@demo.test', phone: null, language: 'en' })
  expect(await getMyAccount(context)).toMatchObject({ fullName: 'Đỗ Thị Quế', email: 'que@demo.test', language: 'en' })
  const search = { on: day('2026-11-23'), unitIds: null, limit: 5 }
  expect(await searchPeople(db.read, { ...search, text: 'do que' })).toMatchObject([{ id: hoa.personId }])
})

test('the frame names the viewer and offers what their role opens', async () => {
  const unitId = await buildUnit(db)
  const hr = await buildAccount(system(), { fullName: 'Lê Thị Bích (demo)', grants: [{ role: 'hr', unitId }] })
  const site = await describeSite(await buildViewer(system(), hr), 'vi', true)
  expect(site.viewer).toEqual({ name: 'Bích' })
  expect(site.places.map((place) => place.to)).toEqual([
    '/courses',
    '/search',
    '/me',
    '/reports',
    '/manage/organisation',
    '/manage/people'
  ])
})

test('the frame of a stored document is the same for everyone', async () => {
  const hoa = await buildAccount(system())
  const forHoa = await describeSite(await buildViewer(system(), hoa), 'vi', false)
  const forNobody = await describeSite(buildContext(system()), 'vi', false)
  expect(forHoa).toEqual(forNobody)
})
