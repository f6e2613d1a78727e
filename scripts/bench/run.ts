import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openSqlite } from '#db/dialect/sqlite'
import { buildExaminee, COURSE, type Examinee } from '../../tests/factories/examinee'
import { buildSystem } from '../../tests/factories/system'
import { startSchool } from '../../tests/journeys/school-process'
import { sourceStamp } from '../source-stamp.mjs'
import { measureAnswers } from './answers'
import { measureDocuments } from './documents'
import { measureFirstVisit } from './first-visit'
import { measureReports } from './reports'
import { measureSearch } from './search'
import { endServer, memoryRow, startRow, startServer } from './server'

/**
 * Measures what DESIGN §7 budgets: the server pinned to one core, the load on the other, beside a floor that serves the
 * same with bare node:http. Prints one table and keeps it in `.cache/bench.md`. Arguments choose its parts (start,
 * documents, answers, first-visit, reports); SECONDS, RUNS, EXAMINEES and PEOPLE shorten it.
 */
const EXAMINEES = Number(process.env.EXAMINEES ?? 200)

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

const builtFrom = existsSync('build/.stamp') ? readFileSync('build/.stamp', 'utf8') : ''
if (builtFrom !== sourceStamp()) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'ignore' })
const examinees = await prepareData(folder)
const server = await startServer(folder)
const { url } = server

say('| what | floor | ours | ratio | budget |')
say('|---|---|---|---|---|')
if (wants('start')) say(startRow(server))
if (wants('documents'))
  for (const line of await measureDocuments({ url, course: COURSE, cookie: examinees[0]?.cookie ?? '', folder }))
    say(line)
if (wants('answers')) for (const line of await measureAnswers({ url, examinees, folder })) say(line)
if (wants('documents') || wants('answers')) say(memoryRow(server))
if (wants('first-visit')) for (const line of await measureFirstVisit(url, COURSE)) say(line)
await endServer(server)
if (wants('search')) for (const line of await measureSearch()) say(line)
if (wants('reports')) for (const line of await measureReports(mkdtempSync(path.join(folder, 'reports-')))) say(line)

rmSync(folder, { recursive: true, force: true })
mkdirSync('.cache', { recursive: true })
writeFileSync('.cache/bench.md', `${lines.join('\n')}\n`)
