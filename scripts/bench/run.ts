import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openSqlite } from '#db/dialect/sqlite'
import { buildExaminee, COURSE, type Examinee } from '../../tests/factories/examinee'
import { buildSystem } from '../../tests/factories/system'
import { freePort, startSchool } from '../../tests/journeys/school-process'
import { measureAnswers } from './answers'
import { measureDocuments } from './documents'
import { measureFirstVisit } from './first-visit'
import { startPinned, untilAnswers } from './measure'
import { measureReports } from './reports'
import { measureSearch } from './search'

/**
 * Measures what DESIGN §7 budgets: the server pinned to one core, the load on the other, beside a floor that serves the
 * same bytes with bare node:http. Prints a table and keeps it in `.cache/bench.md`. SECONDS and RUNS shorten it.
 */
const EXAMINEES = 200

function say(line: string): void {
  lines.push(line)
  console.log(line)
}

async function prepareData(dataDir: string): Promise<Examinee[]> {
  const school = await startSchool({ DATA_DIR: dataDir, DEMO: '0' })
  await school.stop()
  const db = openSqlite(path.join(dataDir, 'school.db'))
  const system = buildSystem(db, () => new Date())
  const examinees: Examinee[] = []
  for (let n = 0; n < EXAMINEES; n++) examinees.push(await buildExaminee(system, `Học viên ${n}`))
  await db.close()
  return examinees
}

const lines: string[] = []
const folder = mkdtempSync(path.join(os.tmpdir(), 'school-bench-'))
const wanted = new Set(process.argv.slice(2))
const wants = (part: string) => wanted.size === 0 || wanted.has(part)

spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'ignore' })
const examinees = await prepareData(folder)
const port = await freePort()
const url = `http://localhost:${port}`
const server = startPinned(['build/school.mjs'], {
  NODE_ENV: 'production',
  LOG_LEVEL: 'fatal',
  DEMO: '0',
  DATA_DIR: folder,
  PORT: String(port),
  PUBLIC_URL: url
})
await untilAnswers(`${url}/readyz`)

say('| what | floor | ours | ratio |')
say('|---|---|---|---|')
if (wants('documents'))
  for (const row of await measureDocuments({ url, course: COURSE, cookie: examinees[0]?.cookie ?? '', folder }))
    say(row)
if (wants('answers')) for (const row of measureAnswers(url, examinees)) say(row)
if (wants('first-visit')) for (const row of await measureFirstVisit(url, COURSE)) say(row)
server.kill('SIGTERM')
await new Promise((resolve) => server.once('exit', resolve))
if (wants('search')) for (const row of await measureSearch()) say(row)
if (wants('reports')) for (const row of await measureReports()) say(row)

rmSync(folder, { recursive: true, force: true })
mkdirSync('.cache', { recursive: true })
writeFileSync('.cache/bench.md', `${lines.join('\n')}\n`)
