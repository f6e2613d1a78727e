import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { connect, createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, startSchool } from '../journeys/school-process'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'school-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { code: number | null; said: string }

/** Starts the built school and waits for it to give up. */
function startAndFail(env: Record<string, string>): Promise<Ended> {
  const child: ChildProcess = spawn(process.execPath, ['build/school.mjs'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: '',
      DEMO: '0',
      DATA_DIR: path.join(folder, 'own'),
      ...env
    }
  })
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })))
}

function holdPort(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server))
  })
}

test('a taken port is said with the way out', async () => {
  const port = await freePort()
  const holder = await holdPort(port)
  const ended = await startAndFail({ PORT: String(port) })
  holder.close()
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('PORT=3001 npm start') })
})

test('a data folder that cannot be made is said', async () => {
  const file = path.join(folder, 'a-file')
  writeFileSync(file, '')
  const ended = await startAndFail({ DATA_DIR: path.join(file, 'data') })
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('DATA_DIR=') })
})

test('a data folder where not even root may write is said', async () => {
  const ended = await startAndFail({ DATA_DIR: '/proc' })
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('DATA_DIR=') })
})

test('an address that is not of this machine is said', async () => {
  const ended = await startAndFail({ HOST: '192.0.2.1', PORT: '0' })
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('HOST is not an address of this machine') })
})

test('a bad environment value is named', async () => {
  const ended = await startAndFail({ PORT: 'http' })
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('PORT') })
})

test('a PostgreSQL that does not answer is said', async () => {
  const ended = await startAndFail({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none` })
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('DATABASE_URL') })
})

test('a second process on the same file refuses and points to PostgreSQL', async () => {
  const dataDir = path.join(folder, 'shared')
  const first = await startSchool({ DATA_DIR: dataDir, DEMO: '0', DATABASE_URL: '' })
  const second = await startAndFail({ DATA_DIR: dataDir, PORT: String(await freePort()) })
  await first.stop()
  expect(second).toEqual({ code: 1, said: expect.stringContaining('PostgreSQL') })
})

test('a database newer than the code refuses to start', async () => {
  const dataDir = path.join(folder, 'newer')
  const school = await startSchool({ DATA_DIR: dataDir, DEMO: '0', DATABASE_URL: '' })
  await school.stop()
  const db = new BetterSqlite3(path.join(dataDir, 'school.db'))
  db.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('from the future', ?)").run(Date.now() + 1e12)
  db.close()
  const ended = await startAndFail({ DATA_DIR: dataDir })
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('newer version') })
})

/** Sends a form in two halves and calls `between` when the server is in the middle of it. */
function postInHalves(url: string, between: () => void): Promise<string> {
  const { hostname, port } = new URL(url)
  const body = 'identifier=nobody&password=nothing'
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (bytes) => {
    answer += bytes.toString()
  })
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`
  )
  setTimeout(between, 300)
  setTimeout(() => socket.write(body.slice(5)), 600)
  return new Promise((resolve) => socket.once('close', () => resolve(answer)))
}

test('on SIGTERM a form that had begun to arrive is answered, then the process ends well', async () => {
  const school = await startSchool({ DATA_DIR: path.join(folder, 'stopping'), DEMO: '0', DATABASE_URL: '' })
  let stopped: Promise<void> | null = null
  const answer = await postInHalves(school.url, () => {
    stopped = school.stop()
  })
  await stopped
  expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d/)
  expect(answer.endsWith('0\r\n\r\n') || answer.includes('</html>')).toBe(true)
  expect(school.child.exitCode).toBe(0)
})

/** Asks for a page again and again over one connection until nobody answers. */
async function keepAsking(url: string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const statuses: number[] = []
  const ask = () =>
    new Promise<number | null>((resolve) => {
      get(`${url}/healthz`, { agent }, (answer) =>
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
      ).once('error', () => resolve(null))
    })
  for (let status = await ask(); status !== null; status = await ask()) statuses.push(status)
  agent.destroy()
  return statuses
}

test('on SIGTERM a client that never stops asking keeps nothing open', async () => {
  const school = await startSchool({ DATA_DIR: path.join(folder, 'busy'), DEMO: '0', DATABASE_URL: '' })
  const asking = keepAsking(school.url)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await school.stop()
  const statuses = await asking
  expect(statuses.length).toBeGreaterThan(0)
  expect(statuses.every((status) => status === 200)).toBe(true)
  expect(school.child.exitCode).toBe(0)
})
