import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fail, runStep } from './steps.mjs'

const STAMP = 'node_modules/.installed-from'
const COMPILER = 'apt-get install -y g++ make python3'

/** What to do when installing failed, where the words of npm show it. @param {string} said @returns {string | null} */
export function adviseOnInstall(said) {
  if (!/gyp ERR!|node-gyp rebuild/.test(said)) return null
  return `A package could not be compiled on this machine. Install a compiler, then run this command again:\n  ${COMPILER}`
}

/** Installs the locked packages unless that was done already, and makes sure that the native module loads. */
export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const have = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (wanted !== have) {
    // With NODE_ENV=production npm would leave out what builds the pages.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress']
    runStep('Installing packages (about two minutes the first time)', 'npm', args, { advise: adviseOnInstall })
    writeFileSync(STAMP, wanted)
  }
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3')
    new Database(':memory:').close()
  } catch {
    fail(
      `The SQLite module does not load on this machine. Install a compiler and build it:\n  ${COMPILER} && npm rebuild better-sqlite3`
    )
  }
}
