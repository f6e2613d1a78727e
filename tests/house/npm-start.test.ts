import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { adviseOnInstall } from '../../scripts/install.mjs'
import { refuseNode } from '../../scripts/steps.mjs'

/** A copy of the project whose scripts, packages and build a test may spoil. */
let clone = ''
const inClone = (...names: string[]) => path.join(clone, ...names)

beforeAll(() => {
  clone = mkdtempSync(path.join(os.tmpdir(), 'school-npm-start-'))
  cpSync('scripts', inClone('scripts'), { recursive: true })
  cpSync('build', inClone('build'), { recursive: true })
  for (const name of readdirSync('.'))
    if (!['scripts', 'build', 'node_modules', 'data'].includes(name)) symlinkSync(path.resolve(name), inClone(name))
  mkdirSync(inClone('node_modules'))
  mkdirSync(inClone('bin'))
})
afterAll(() => rmSync(clone, { recursive: true, force: true }))

/** Links every installed package and notes that it came from this lock file, as a finished installation does. */
function install() {
  for (const name of readdirSync('node_modules').filter((one) => one !== '.installed-from'))
    symlinkSync(path.resolve('node_modules', name), inClone('node_modules', name))
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  writeFileSync(inClone('node_modules/.installed-from'), lock)
}

async function markBuilt() {
  const module: unknown = await import(pathToFileURL(inClone('scripts/source-stamp.mjs')).href)
  const { sourceStamp } = z.object({ sourceStamp: z.function({ input: [], output: z.string() }) }).parse(module)
  const here = process.cwd()
  process.chdir(clone)
  writeFileSync(inClone('build/.stamp'), sourceStamp())
  process.chdir(here)
}

/** An npm that writes these words to standard error, keeps its arguments in `asked`, and fails. */
function npmFailing(words: string) {
  writeFileSync(inClone('bin/npm'), `#!/bin/sh\necho "$@" >"${inClone('asked')}"\necho '${words}' >&2\nexit 1\n`)
  chmodSync(inClone('bin/npm'), 0o755)
}

type Ended = { code: number | null; told: string; said: string }

/** Runs what `npm start` runs, which here never comes to serve. */
function start(nodeArguments: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [...nodeArguments, inClone('scripts/start.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `${inClone('bin')}:${process.env.PATH}`, NODE_ENV: 'production', ...env }
  })
  const ended: Ended = { code: null, told: '', said: '' }
  child.stdout.on('data', (bytes: Buffer) => {
    ended.told += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    ended.said += bytes.toString()
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ended, code })))
}

test.each([
  ['18.20.4', false],
  ['20.11.1', false],
  ['20.12.0', true],
  ['22.0.0', true]
])('Node %s runs the school: %s', (version, runs) => {
  expect(refuseNode(version) === null).toBe(runs)
})

test('on a Node that is too old the start ends with one sentence, before anything is installed', async () => {
  const old = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } })'
  const ended = await start(['--import', `data:text/javascript,${encodeURIComponent(old)}`])
  expect(ended).toEqual({ code: 1, told: '', said: `${refuseNode('18.20.4')}\n` })
})

test('when npm cannot compile a package, the line that installs the compiler is printed', async () => {
  npmFailing('npm error gyp ERR! stack Error: not found: make')
  const ended = await start([])
  expect(ended.code).toBe(1)
  expect(ended.said).toMatch(/not found: make\n.*\n {2}apt-get install -y g\+\+ make python3\n$/)
})

test('what builds the pages is installed in production too', async () => {
  npmFailing('')
  await start([], { NODE_ENV: 'production' })
  expect(readFileSync(inClone('asked'), 'utf8')).toContain('ci --include=dev')
})

test('another failure of npm gets no advice about compilers', () => {
  expect(adviseOnInstall('npm error code ENOTFOUND\nnpm error network better-sqlite3')).toBeNull()
})

test('a second start neither installs nor builds, and a server that cannot start ends it with one sentence', async () => {
  npmFailing('asked for without need')
  install()
  await markBuilt()
  const ended = await start([], { PORT: 'http' })
  expect(ended).toEqual({ code: 1, told: '', said: expect.stringMatching(/^PORT: [^\n]+\n$/) })
})

test('a changed source is built before it is served', async () => {
  writeFileSync(inClone('build/.stamp'), 'built from something else')
  rmSync(inClone('app'))
  const ended = await start([], { PORT: 'http' })
  expect(ended.code).toBe(1)
  expect(ended.told).toBe('Building the pages and the server…\n')
  expect(ended.said).toMatch(/Building the pages and the server failed: see above\.\n$/)
})
