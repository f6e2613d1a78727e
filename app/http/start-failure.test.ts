import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPostgres } from '#db/dialect/postgres'
import { openSqlite } from '#db/dialect/sqlite'
import { explainStartFailure } from './start-failure'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'school-failure-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function listenOn(host: string): Promise<unknown> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(0, host, () => server.close(resolve))
  })
}

async function connectTo(url: string): Promise<string> {
  const db = openPostgres(url, { connections: 1 })
  const error = await db.migrate().catch((caught: unknown) => caught)
  await db.close()
  return explainStartFailure(error)
}

function openFile(file: string): string {
  try {
    openSqlite(file)
    return 'opened'
  } catch (error) {
    return explainStartFailure(error)
  }
}

/** What Node throws; its words differ between systems, its code does not. */
function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: refused, ${syscall} 127.0.0.1:80`), { code, syscall })
}

test('a port that only root may open is not taken for a folder', () => {
  const said = explainStartFailure(systemError('EACCES', 'listen'))
  expect(said).toContain('PORT=3000 npm start')
  expect(said).not.toContain('folder')
  expect(explainStartFailure(systemError('EACCES', 'mkdir'))).toContain('DATA_DIR=')
})

test('an address of another machine is said to be HOST', async () => {
  expect(explainStartFailure(await listenOn('192.0.2.1'))).toContain('HOST is not an address of this machine')
})

test('a host name nobody has is named', async () => {
  expect(explainStartFailure(await listenOn('school.invalid'))).toContain('school.invalid')
  expect(await connectTo('postgres://someone:word@school.invalid/none')).toMatch(/school\.invalid.*DATABASE_URL/)
})

test('a PostgreSQL that does not run, knows no such user or has no such database is told apart', async () => {
  const url = new URL(inject('postgresUrl'))
  const withParts = (parts: Partial<Pick<URL, 'username' | 'pathname' | 'port'>>) =>
    Object.assign(new URL(url), parts).href
  expect(await connectTo(withParts({ port: '1' }))).toContain('does not answer')
  expect(await connectTo(withParts({ username: 'stranger' }))).toContain('refuses the user or the password')
  expect(await connectTo(withParts({ pathname: '/nowhere' }))).toContain('does not exist')
})

test.each(['28P01', '28000'])('PostgreSQL error %s is a matter of user and password', (code) => {
  expect(explainStartFailure(Object.assign(new Error('no'), { code }))).toContain('password in DATABASE_URL')
})

test('a missing password is a matter of the password', () => {
  const error = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string')
  expect(explainStartFailure(error)).toContain('password in DATABASE_URL')
})

test.each(['ENOSPC', 'SQLITE_FULL'])('%s is said as a full disk', (code) => {
  expect(explainStartFailure(systemError(code, 'write'))).toContain('The disk is full')
})

test('what the query builder wraps is found', () => {
  const error = new Error('Failed query: CREATE TABLE', { cause: systemError('ENOSPC', 'write') })
  expect(explainStartFailure(error)).toContain('The disk is full')
})

test('a folder where nobody may write is said, root included', () => {
  expect(openFile('/proc/school.db')).toContain('DATA_DIR=')
})

test('a file that is no database points to the backup', () => {
  const file = path.join(folder, 'school.db')
  writeFileSync(file, 'not a database, and long enough that SQLite looks at its first bytes'.repeat(20))
  expect(openFile(file)).toContain('npm run restore')
})

test('an unknown error keeps its own words', () => {
  expect(explainStartFailure(new Error('something else'))).toBe('something else')
})
