import { beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/organisation'
import type { Database } from '#db/types'
import { asId, type DeviceProfileId } from '~/platform/ids'
import { asActor, buildAccount, cookieOf } from '../../../tests/factories/accounts'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildContext, buildSystem } from '../../../tests/factories/system'
import { findActor } from './actors.server'
import { deviceCookie, newDevice, readDevice } from './device-cookie.server'
import {
  claimDeviceProfile,
  createDeviceProfile,
  listDeviceProfiles,
  updateDeviceProfile
} from './device-profiles.server'
import { ensureLearner } from './learners.server'
import { openSession } from './sign-in-sessions.server'
import { takeArrival } from './tries.server'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
})

const at = new Date('2026-11-23T03:00:00Z')

async function firstLearner() {
  const system = buildSystem(db)
  const { personId, cookie } = await ensureLearner(buildContext(system), { address: 'test', cookies: null })
  return { system, personId, cookie: cookieOf(cookie ?? '') }
}

test('the first write of a visitor makes a learner whom the device remembers', async () => {
  const { system, personId, cookie } = await firstLearner()
  const actor = await findActor(system, cookie)
  expect(actor).toEqual({ kind: 'device', personId })
  expect(await ensureLearner(buildContext(system, actor), { address: 'test', cookies: cookie })).toEqual({
    personId,
    cookie: null
  })
  const device = await readDevice(system, cookie)
  if (!device) throw new Error('the cookie was not read back')
  expect(await listDeviceProfiles(db.read, device)).toMatchObject([
    { name: 'Người học 1', picture: 'buffalo', personId }
  ])
})

test('an address that brings newcomers without end is slowed; who learns there already goes on', async () => {
  const system = buildSystem(db)
  const origin = { address: '203.0.113.62', cookies: null }
  const { cookie } = await ensureLearner(buildContext(system), origin)
  const arrival = { of: 'learner', address: origin.address, now: system.now() } as const
  for (let count = 1; count < 180; count++) await takeArrival(db, arrival)
  await Promise.all(Array.from({ length: 59 }, () => takeArrival(db, arrival)))
  await ensureLearner(buildContext(system), origin)
  const before = await db.read.$count(people)
  await expect(ensureLearner(buildContext(system), origin)).rejects.toMatchObject({ code: 'newcomers-wait' })
  expect(await db.read.$count(people)).toBe(before)
  const actor = await findActor(system, cookieOf(cookie ?? ''))
  expect(await ensureLearner(buildContext(system, actor), origin)).toMatchObject({ cookie: null })
})

test('several learners share one device and choose who they are', async () => {
  const { system, cookie } = await firstLearner()
  const device = await readDevice(system, cookie)
  if (!device) throw new Error('the cookie was not read back')
  const second = await db.withTransaction((tx) =>
    createDeviceProfile(tx, device, { name: 'Bà Tư', picture: 'lotus', at })
  )
  const chosen = cookieOf(await deviceCookie(system, { ...device, activeProfileId: second.id }))
  expect(await findActor(system, chosen)).toEqual({ kind: 'device', personId: second.personId })
  await db.withTransaction((tx) =>
    updateDeviceProfile(tx, device, { profileId: second.id, name: 'Cô Năm', picture: 'kite' })
  )
  const profiles = await listDeviceProfiles(db.read, device)
  expect(profiles.map((profile) => profile.name)).toEqual(['Người học 1', 'Cô Năm'])
})

test('a cookie altered in any letter is no device', async () => {
  const { system, cookie } = await firstLearner()
  const value = cookie.slice('device='.length)
  for (let at = 0; at < value.length; at++) {
    const letter = value[at] === 'A' ? 'B' : 'A'
    const altered = `device=${value.slice(0, at)}${letter}${value.slice(at + 1)}`
    expect(await readDevice(system, altered)).toBeNull()
  }
  expect(await findActor(system, `device=${value}x`)).toEqual({ kind: 'nobody' })
})

test('a learner of another device is neither seen, renamed nor claimed', async () => {
  const { system, cookie } = await firstLearner()
  const mine = await readDevice(system, cookie)
  const theirs = newDevice()
  const profileId = mine?.activeProfileId ?? asId<DeviceProfileId>('none')
  const forged = cookieOf(await deviceCookie(system, { ...theirs, activeProfileId: profileId }))
  expect(await findActor(system, forged)).toEqual({ kind: 'nobody' })
  const hoa = await buildAccount(system)
  const claimed = await db.withTransaction((tx) => claimDeviceProfile(tx, theirs, { profileId, by: hoa.personId, at }))
  expect(claimed).toBeNull()
})

test('a signed-in account acts before the learner of the device', async () => {
  const { system, cookie } = await firstLearner()
  const hoa = await buildAccount(system)
  const session = cookieOf(await openSession(system, hoa.id))
  expect(await findActor(system, `${cookie}; ${session}`)).toEqual(asActor(hoa))
})

test('a claimed learner is no longer on the device', async () => {
  const { system, personId, cookie } = await firstLearner()
  const device = await readDevice(system, cookie)
  const hoa = await buildAccount(system)
  if (!device?.activeProfileId) throw new Error('the cookie was not read back')
  const claim = { profileId: device.activeProfileId, by: hoa.personId, at }
  expect(await db.withTransaction((tx) => claimDeviceProfile(tx, device, claim))).toBe(personId)
  expect(await db.withTransaction((tx) => claimDeviceProfile(tx, device, claim))).toBeNull()
  expect(await findActor(system, cookie)).toEqual({ kind: 'nobody' })
  expect(await listDeviceProfiles(db.read, device)).toEqual([])
})
