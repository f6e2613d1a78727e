import path from 'node:path'
import { eq } from 'drizzle-orm'
import { openSqlite } from '#db/dialect/sqlite'
import { orgUnits } from '#db/schema/organisation'
import { LARGE_PROGRAMME, seedLarge } from '#db/seed/large.server'
import { openSession } from '~/areas/accounts/sign-in-sessions.server'
import { viewReport } from '~/areas/reporting/programme-report.server'
import { readReportQuery } from '~/areas/reporting/report-query'
import { prepareSchool } from '~/http/prepare.server'
import { dayOf } from '~/platform/days'
import { buildAccount, buildViewer } from '../../tests/factories/accounts'
import { buildSystem } from '../../tests/factories/system'
import { alternate, besideFloor, rateRow, row, timeRow } from './compare'
import { FRESH } from './measure'
import { endServer, startServer } from './server'

const PEOPLE = Number(process.env.PEOPLE ?? 50_000)
const UNITS = Math.max(20, PEOPLE / 50)
const ROUNDS = 200
const SIZE = `${PEOPLE} people × 6 requirements × ${UNITS} units`

/** A large province, somebody of its HR signed in, and how long the report itself takes without HTTP. */
async function prepareProvince(dataDir: string): Promise<{ cookie: string; sorted: number[] }> {
  const db = openSqlite(path.join(dataDir, 'school.db'))
  const system = buildSystem(db, () => new Date())
  const quiet = { ...system, env: { ...system.env, demo: false } }
  await db.migrate()
  await prepareSchool(quiet)
  await seedLarge(quiet, { people: PEOPLE, units: UNITS })
  const [root] = await db.read.select({ id: orgUnits.id }).from(orgUnits).where(eq(orgUnits.kind, 'province'))
  if (!root) throw new Error('the generated province has no root')
  const account = await buildAccount(quiet, { grants: [{ role: 'hr', unitId: root.id }] })
  const [cookie = ''] = (await openSession(quiet, account.id)).split(';')
  const context = await buildViewer(quiet, account)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    const view = await viewReport(context, LARGE_PROGRAMME, readReportQuery(new URL('http://localhost/')))
    if (!view) throw new Error('the programme was not found')
    times.push(performance.now() - began)
  }
  await db.close()
  return { cookie, sorted: times.slice(10).sort((a, b) => a - b) }
}

/** The programme report over a large province: the page over HTTP for HR, and its tree and sums by themselves. */
export async function measureReports(dataDir: string): Promise<string[]> {
  const { cookie, sorted } = await prepareProvince(dataDir)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  const inProcess = row({
    what: `programme report without HTTP, ${SIZE}`,
    ours: `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
    budget: '< 10 ms'
  })
  const server = await startServer(dataDir)
  const page = `${server.url}/reports/programmes/${LARGE_PROGRAMME}`
  const seen = await fetch(page, { headers: { ...FRESH.headers, cookie }, redirect: 'manual' })
  if (seen.status !== 200) throw new Error(`the report answered ${seen.status} to HR`)
  const args = [path.join(dataDir, 'school.db'), dayOf(new Date())]
  const rows = await besideFloor('floor-report.mjs', args, (floorUrl) => {
    const floor = { url: floorUrl, headers: { cookie: 'session=17' } }
    const ours = { url: page, headers: { 'accept-encoding': 'gzip', cookie } }
    const alone = { connections: 1 }
    return [
      timeRow(
        `programme report over HTTP, one reader, ${SIZE}`,
        alternate({ ...floor, ...alone }, { ...ours, ...alone }),
        '–'
      ),
      rateRow('programme report over HTTP, 50 connections', alternate(floor, ours), '≥ 150/s')
    ]
  })
  await endServer(server)
  return [inProcess, ...rows]
}
