import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { openSqlite } from '#db/dialect/sqlite'
import { orgUnits } from '#db/schema/organisation'
import { LARGE_PROGRAMME, seedLarge } from '#db/seed/large.server'
import { viewReport } from '~/areas/reporting/programme-report.server'
import { readReportQuery } from '~/areas/reporting/report-query'
import { prepareSchool } from '~/http/prepare.server'
import { type AccountId, asId, type PersonId } from '~/platform/ids'
import { buildContext, buildSystem } from '../../tests/factories/system'

const PEOPLE = 50_000
const UNITS = 1000
const ROUNDS = 200

/** The programme report, tree and sums and all, over a large province; once with everything clean in its cells. */
export async function measureReports(): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'school-bench-reports-'))
  const db = openSqlite(path.join(folder, 'school.db'))
  const system = buildSystem(db)
  const quiet = { ...system, env: { ...system.env, demo: false } }
  await db.migrate()
  await prepareSchool(quiet)
  await seedLarge(quiet, { people: PEOPLE, units: UNITS })
  const [root] = await db.read.select({ id: orgUnits.id }).from(orgUnits).where(eq(orgUnits.kind, 'province'))
  if (!root) throw new Error('the generated province has no root')
  const viewer = {
    personId: asId<PersonId>('bench'),
    accountId: asId<AccountId>('bench'),
    grants: [{ role: 'administrator' as const, unitId: root.id }]
  }
  const context = { ...buildContext(quiet), viewer, language: 'vi' as const }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    const view = await viewReport(context, LARGE_PROGRAMME, readReportQuery(new URL('http://localhost/')))
    if (!view) throw new Error('the programme was not found')
    times.push(performance.now() - began)
  }
  await db.close()
  rmSync(folder, { recursive: true, force: true })
  const sorted = times.slice(10).sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  return [
    `| programme report, ${PEOPLE} people × 6 requirements × ${UNITS} units | – | p50 ${at(0.5)} ms, p95 ${at(0.95)} ms | budget 10 ms |`
  ]
}
