import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/types'
import { day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import { asActor, buildAccount, buildLoad } from '../../../tests/factories/accounts'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildUnit } from '../../../tests/factories/organisation'
import { buildSystem } from '../../../tests/factories/system'
import { authorise, scopeUnits } from './authorise.server'
import { findGrants, grantRole } from './grants.server'

let db: Database
let unitId: UnitId
beforeAll(async () => {
  db = await openTestDatabase()
  unitId = await buildUnit(db)
})

function get(path: string, init?: RequestInit) {
  return new Request(`http://localhost:3000${path}`, init)
}

async function refusal(work: Promise<unknown>): Promise<Response> {
  const thrown = await work.then(() => null).catch((error: unknown) => error)
  if (!(thrown instanceof Response)) throw new Error('the gate let it through')
  return thrown
}

test('nobody is sent to sign in, and back to where they were going', async () => {
  const answer = await refusal(authorise(buildLoad(buildSystem(db)), get('/reports?asOf=2026-11-23'), 'report:read'))
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe('/sign-in?next=%2Freports%3FasOf%3D2026-11-23')
})

test('a form that nobody may send comes back to its page', async () => {
  const headers = { referer: 'http://localhost:3000/me/settings' }
  const sent = get('/me/settings/password', { method: 'POST', headers })
  const answer = await refusal(authorise(buildLoad(buildSystem(db)), sent, 'account'))
  expect(answer.headers.get('Location')).toBe('/sign-in?next=%2Fme%2Fsettings')
})

test('somebody without the permission is refused', async () => {
  const system = buildSystem(db)
  const hoa = await buildAccount(system, { grants: [{ role: 'leader', unitId }] })
  const load = buildLoad(system, asActor(hoa))
  expect((await refusal(authorise(load, get('/admin/audit'), 'audit:read'))).status).toBe(403)
  const context = await authorise(load, get('/reports'), 'report:read')
  expect(context.viewer).toMatchObject({ personId: hoa.personId, grants: [{ role: 'leader', unitId }] })
  expect(scopeUnits(context, 'report:read')).toEqual([unitId])
  expect(scopeUnits(context, 'audit:read')).toEqual([])
})

test('a device learner learns and does nothing else', async () => {
  const load = buildLoad(buildSystem(db), { kind: 'device', personId: (await buildAccount(buildSystem(db))).personId })
  expect((await authorise(load, get('/me'), 'learn')).viewer).toBeNull()
  expect((await refusal(authorise(load, get('/me/settings'), 'account'))).status).toBe(302)
})

test('a role holds from its first day until the day before its last', async () => {
  const hoa = await buildAccount(buildSystem(db))
  await db.withTransaction((tx) =>
    grantRole(tx, {
      personId: hoa.personId,
      role: 'hr',
      unitId,
      validFrom: day('2026-03-01'),
      validTo: day('2026-07-01'),
      basis: 'Quyết định thử'
    })
  )
  const heldOn = async (on: string) => (await findGrants(db.read, hoa.personId, day(on))).length
  expect(await heldOn('2026-02-28')).toBe(0)
  expect(await heldOn('2026-03-01')).toBe(1)
  expect(await heldOn('2026-06-30')).toBe(1)
  expect(await heldOn('2026-07-01')).toBe(0)
})
