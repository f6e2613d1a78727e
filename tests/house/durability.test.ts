import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '#db/dialect/sqlite'
import { responses } from '#db/schema/assessment'
import { anyResponse, buildExaminee, type Examinee } from '../factories/examinee'
import { buildSystem } from '../factories/system'
import { freePort, startSchool } from '../journeys/school-process'
import { rounds } from '../rounds'
import { countUnsynced } from './sync-trace'

let folder = ''
let dataDir = ''
const examinees: Examinee[] = []
const env = () => ({ DATA_DIR: dataDir, DEMO: '0', DATABASE_URL: '' })

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'school-durable-'))
  dataDir = path.join(folder, 'data')
  const school = await startSchool(env())
  await school.stop()
  const db = openSqlite(path.join(dataDir, 'school.db'))
  const system = buildSystem(db)
  for (let n = 0; n < 8; n++) examinees.push(await buildExaminee(system, `Học viên ${n}`))
  await db.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Acknowledged = Map<string, number>

async function save(url: string, examinee: Examinee, index: number, sequence: number): Promise<boolean> {
  const item = examinee.items[index % examinee.items.length]
  if (!item) return false
  const answer = await fetch(`${url}/api/v1/attempts/${examinee.attemptId}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: examinee.cookie },
    body: JSON.stringify({
      itemVersionId: item.id,
      response: anyResponse(item.shown, sequence),
      client: 'hammer',
      sequence
    })
  }).catch(() => null)
  await answer?.text().catch(() => '')
  return answer?.status === 200
}

/** Saves answers as fast as the server acknowledges them, noting each acknowledged one, until the server is gone. */
async function hammer(url: string, examinee: Examinee, acknowledged: Acknowledged, from: number): Promise<void> {
  for (let sequence = from; ; sequence++) {
    if (!(await save(url, examinee, sequence, sequence))) return
    const item = examinee.items[sequence % examinee.items.length]
    acknowledged.set(`${examinee.attemptId} ${item?.id}`, sequence)
  }
}

test('killed while answers are being saved, every acknowledged answer is there', async () => {
  const acknowledged: Acknowledged = new Map()
  let from = 1
  for (let kill = 0; kill < rounds(4, 50); kill++) {
    const school = await startSchool(env())
    const hammering = examinees.map((examinee) => hammer(school.url, examinee, acknowledged, from))
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200))
    // A busy machine may not have come to the first acknowledgement yet; killed then, nothing could be lost.
    while (![...acknowledged.values()].some((sequence) => sequence >= from))
      await new Promise((resolve) => setTimeout(resolve, 20))
    const gone = new Promise((resolve) => school.child.once('exit', resolve))
    school.child.kill('SIGKILL')
    await Promise.all([gone, ...hammering])
    from += 100_000
  }
  const db = openSqlite(path.join(dataDir, 'school.db'))
  const kept = await db.read
    .select({ attemptId: responses.attemptId, itemVersionId: responses.itemVersionId, sequence: responses.sequence })
    .from(responses)
  await db.close()
  const sequences = new Map(kept.map((row) => [`${row.attemptId} ${row.itemVersionId}`, row.sequence]))
  // What was sent after the last acknowledgement may have been kept too, so what is there may be newer, never older.
  const lost = [...acknowledged].filter(([key, sequence]) => (sequences.get(key) ?? -1) < sequence)
  expect(lost).toEqual([])
})

/** The built server with SQLite's synchronous setting changed, in a folder of its own that still finds its packages. */
function buildWith(synchronous: 'FULL' | 'NORMAL'): string {
  const target = path.resolve('.cache', `build-${synchronous.toLowerCase()}-${process.pid}`)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  cpSync('build', target, { recursive: true })
  for (const file of readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mjs')
  )) {
    const text = readFileSync(path.join(target, file), 'utf8')
    writeFileSync(path.join(target, file), text.replaceAll('synchronous = FULL', `synchronous = ${synchronous}`))
  }
  return target
}

/** `from` is higher than any sequence sent before, so that each save writes. */
async function traceSaves(
  synchronous: 'FULL' | 'NORMAL',
  from: number
): Promise<{ acknowledged: number; unsynced: number }> {
  const program = buildWith(synchronous)
  const trace = path.join(folder, `${synchronous}.trace`)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const calls = 'fsync,fdatasync,write,writev,sendto,pwrite64,openat,close'
  const child: ChildProcess = spawn(
    'strace',
    [
      '-D',
      '-f',
      '-q',
      '-y',
      '-s',
      '1000',
      '-e',
      `trace=${calls}`,
      '-o',
      trace,
      process.execPath,
      path.join(program, 'school.mjs')
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'silent',
        ...env(),
        PORT: String(port),
        PUBLIC_URL: url
      }
    }
  )
  const gone = new Promise((resolve) => child.once('exit', resolve))
  for (
    let tries = 0;
    tries < 300 &&
    !(await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false
    ));
    tries++
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const [examinee] = examinees
  for (let sequence = 0; examinee && sequence < 20; sequence++) await save(url, examinee, sequence, from + sequence)
  child.kill('SIGTERM')
  await gone
  // The tracer writes the last lines after the program has ended.
  await new Promise((resolve) => setTimeout(resolve, 500))
  rmSync(program, { recursive: true, force: true })
  return countUnsynced(readFileSync(trace, 'utf8'))
}

test('the log reaches the disk before each acknowledgement', async () => {
  const full = await traceSaves('FULL', 90_000_000)
  expect(full.acknowledged).toBe(20)
  expect(full.unsynced).toBe(0)
})

test('and the trace would show it if it did not', async () => {
  const normal = await traceSaves('NORMAL', 91_000_000)
  expect(normal.acknowledged).toBeGreaterThan(0)
  expect(normal.unsynced).toBe(normal.acknowledged)
})
