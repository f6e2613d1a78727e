import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fail, runStep } from './steps.mjs'

/** Debian package → what shows that it is there. */
const NEEDED = [
  { package: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
  { package: 'postgresql', isThere: () => existsSync('/usr/lib/postgresql') },
  { package: 'strace', isThere: () => existsSync('/usr/bin/strace') },
  { package: 'poppler-utils', isThere: () => existsSync('/usr/bin/pdftotext') }
]

/** The browser, database and tools the tests use. Installs them as root on Debian; otherwise says what is missing. */
export function ensureSystemPackages() {
  const missing = NEEDED.filter((needed) => !needed.isThere()).map((needed) => needed.package)
  if (missing.length === 0) return
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!canInstall)
    fail(
      `The tests also need: ${missing.join(', ')}. As root: apt-get update && apt-get install -y ${missing.join(' ')}`
    )
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  runStep('Refreshing the package list', 'apt-get', ['update', '-qq'], quiet)
  runStep(
    `Installing ${missing.join(', ')}`,
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    quiet
  )
}
