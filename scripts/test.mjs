import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureInstalled } from './install.mjs'
import { requireNode, runStep } from './steps.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** Installs what the tests need, runs all of them, and ends with one line that counts them. */
requireNode()
process.chdir(path.resolve(import.meta.dirname, '..'))
// What the shell says of production is not for tests: each process they start is told its own.
Reflect.deleteProperty(process.env, 'NODE_ENV')
ensureInstalled()
ensureSystemPackages()

const { sourceStamp } = await import('./source-stamp.mjs')
const RESULTS = '.cache/results'
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })

const builtFrom = existsSync('build/.stamp') ? readFileSync('build/.stamp', 'utf8') : ''
if (builtFrom !== sourceStamp())
  runStep('Building the pages and the server', process.execPath, ['scripts/build.mjs'], { env: { QUIET: '1' } })

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

/** @param {string} file @returns {any} */
function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

let passed = 0
let failed = 0
/** What failed, named once more at the end, where a long log is read from. @type {string[]} */
const failures = []

/** @param {number} good @param {number} bad @param {boolean} ended */
function count(good, bad, ended) {
  passed += good
  // A runner that ended badly without naming a failed test (a crash, no test found) is a failure all the same.
  failed += bad === 0 && !ended ? 1 : bad
}

const lint = run('npm', ['run', '--silent', 'lint'])
count(lint ? 1 : 0, lint ? 0 : 1, lint)
if (!lint) failures.push('npm run lint')

const units = `${RESULTS}/vitest.json`
const unitsEnded = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${units}`])
const unitResult = readResult(units)
count(unitResult?.numPassedTests ?? 0, unitResult?.numFailedTests ?? 0, unitsEnded)
for (const file of unitResult?.testResults ?? []) {
  for (const test of file.assertionResults)
    if (test.status === 'failed') failures.push(`${file.name}: ${test.fullName}`)
}

const journeys = `${RESULTS}/playwright.json`
const journeysEnded = run('npx', ['playwright', 'test'])
const journeyResult = readResult(journeys)
const stats = journeyResult?.stats
for (const suite of journeyResult?.suites ?? []) failures.push(...failedSpecs(suite))
count((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, journeysEnded)

/** @param {any} suite @returns {string[]} */
function failedSpecs(suite) {
  const own = (suite.specs ?? []).filter((/** @type {any} */ spec) => !spec.ok)
  return [
    ...own.map((/** @type {any} */ spec) => `${spec.file}:${spec.line} ${spec.title}`),
    ...(suite.suites ?? []).flatMap(failedSpecs)
  ]
}

for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
