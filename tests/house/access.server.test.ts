import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/types'
import { isAllowed, type Permission, type Role, roles } from '~/areas/access/permissions'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { openSession } from '~/areas/accounts/sign-in-sessions.server'
import { fastRoutes } from '~/http/fast-route-table.server'
import type { System } from '~/platform/context.server'
import type { UnitId } from '~/platform/ids'
import { buildAccount, cookieOf } from '../factories/accounts'
import { openTestDatabase } from '../factories/database'
import { buildUnit } from '../factories/organisation'
import { routeModules, serveSchool } from '../factories/served-school'
import { buildContext, buildSystem } from '../factories/system'
import { expressAccess, fastRouteAccess, routeAccess } from './route-access'

let db: Database
let system: System
let unitId: UnitId
let site: Awaited<ReturnType<typeof serveSchool>>

beforeAll(async () => {
  db = await openTestDatabase()
  system = buildSystem(db)
  unitId = await buildUnit(db, { kind: 'province' })
  site = await serveSchool(system)
})
afterAll(() => site.close())

type Viewer = 'nobody' | 'a learner of a device' | 'an account' | Role
const viewers: Viewer[] = ['nobody', 'a learner of a device', 'an account', ...roles]

function grantsOf(viewer: Viewer) {
  if (viewer === 'nobody' || viewer === 'a learner of a device') return null
  return { grants: viewer === 'an account' ? [] : [{ role: viewer, unitId }] }
}

/** A fresh sign-in for each request: some of the routes end it. */
async function cookiesOf(viewer: Viewer): Promise<string> {
  if (viewer === 'nobody') return ''
  if (viewer === 'a learner of a device')
    return cookieOf((await ensureLearner(buildContext(system), { address: 'test', cookies: null })).cookie ?? '')
  const account = await accountOf(viewer)
  return cookieOf(await openSession(system, account.id))
}

const accounts = new Map<Viewer, ReturnType<typeof buildAccount>>()
function accountOf(viewer: Viewer) {
  const account = accounts.get(viewer) ?? buildAccount(system, { grants: grantsOf(viewer)?.grants })
  accounts.set(viewer, account)
  return account
}

type Answer = 'let in' | 'sent to sign in' | 'refused' | `fault ${number}`

async function ask(viewer: Viewer, method: 'GET' | 'POST', url: string, form = 'sent=nothing'): Promise<Answer> {
  const cookie = await cookiesOf(viewer)
  const body = method === 'POST' ? new URLSearchParams(form) : undefined
  const answer = await fetch(site.url + url, { method, body, headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status >= 500) return `fault ${answer.status}`
  if (answer.status === 403) return 'refused'
  const goesTo = answer.headers.get('location') ?? ''
  return answer.status === 302 && goesTo.startsWith('/sign-in?') ? 'sent to sign in' : 'let in'
}

function expected(viewer: Viewer, permission: Permission): Answer {
  const held = grantsOf(viewer)
  if (isAllowed(held, permission)) return 'let in'
  return held === null ? 'sent to sign in' : 'refused'
}

test('every route has its row in the table, and every row its route', () => {
  const known = [...routeModules].map(([name, module]) => [name, Boolean(module.loader), Boolean(module.action)])
  const stated = Object.entries(routeAccess).map(([name, row]) => [name, Boolean(row.loader), Boolean(row.action)])
  expect(known.sort()).toEqual(stated.sort())
})

test.each(viewers)('every loader, asked by %s, answers as the table says', async (viewer) => {
  for (const [name, { url, loader }] of Object.entries(routeAccess)) {
    if (!loader) continue
    expect(`${name}: ${await ask(viewer, 'GET', url)}`).toBe(`${name}: ${expected(viewer, loader)}`)
  }
})

test.each(viewers)('every action, asked by %s, answers as the table says', async (viewer) => {
  for (const [name, { url, action, forms = [] }] of Object.entries(routeAccess)) {
    if (!action) continue
    for (const form of ['sent=nothing', ...forms]) {
      const answer = await ask(viewer, 'POST', url, form)
      expect(`${name} ${form}: ${answer}`).toBe(`${name} ${form}: ${expected(viewer, action)}`)
    }
  }
})

const ANSWER = JSON.stringify({ itemVersionId: 'none', response: {}, client: 'page', sequence: 1 })

test('every route before Express has its row', () => {
  const isStated = (route: (typeof fastRoutes)[number]) =>
    fastRouteAccess.some((row) => row.method === route.method && route.path.test(row.url))
  expect(fastRoutes.filter((route) => !isStated(route))).toEqual([])
})

test.each(viewers)('every route before Express, asked by %s, answers as the table says', async (viewer) => {
  for (const { method, url, ...answers } of fastRouteAccess) {
    const body = method === 'POST' ? ANSWER : undefined
    const { status } = await fetch(site.url + url, { method, body, headers: { cookie: await cookiesOf(viewer) } })
    expect(`${url}: ${status}`).toBe(`${url}: ${answers[viewer === 'nobody' ? 'nobody' : 'anybody']}`)
  }
})

test('every route of Express has its row, and answers nobody as the table says', async () => {
  expect(site.expressPaths.filter((path) => path !== '*').sort()).toEqual(expressAccess.map(({ path }) => path).sort())
  for (const { url, here, passedOn } of expressAccess) {
    const proxied = { headers: { 'x-forwarded-for': '203.0.113.9' } }
    expect(`${url}: ${(await fetch(site.url + url)).status}`).toBe(`${url}: ${here}`)
    expect(`${url} passed on: ${(await fetch(site.url + url, proxied)).status}`).toBe(`${url} passed on: ${passedOn}`)
  }
})

test('what is measured names nobody', async () => {
  const account = await accountOf('an account')
  const headers = { cookie: await cookiesOf('an account') }
  await (await fetch(`${site.url}/me?q=${account.learnerCode}`, { headers })).text()
  const text = await (await fetch(`${site.url}/metrics`)).text()
  expect(text).toContain('status="2xx"')
  for (const secret of [account.learnerCode, account.personId, account.id, 'Hoa', '/me'])
    expect(text).not.toContain(secret)
})
