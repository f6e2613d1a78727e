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

/** Chromium without its windows: the same engine, and the journeys end in two thirds of the time. */
const SHELL = 'chromium-headless-shell'

/** The browser, database and tools the tests use. Installs them as root on Debian; otherwise says what is missing. */
export function ensureSystemPackages() {
  const missing = NEEDED.filter((needed) => !needed.isThere()).map((needed) => needed.package)
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (missing.length === 0 && (existsSync(`/usr/bin/${SHELL}`) || !canInstall)) return
  if (!canInstall)
    fail(
      `The tests also need: ${missing.join(', ')}. As root: apt-get update && apt-get install -y ${missing.join(' ')}`
    )
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const update = ['update', '-qq']
  const install = ['install', '-y', '-qq', '--no-install-recommends']
  if (missing.length > 0) {
    runStep('Refreshing the package list', 'apt-get', update, quiet)
    runStep(`Installing ${missing.join(', ')}`, 'apt-get', [...install, ...missing], quiet)
  }
  // Without a line, or where a release lacks it, the journeys run in Chromium with its windows.
  for (const wanted of [update, [...install, SHELL]])
    spawnSync('apt-get', wanted, { stdio: 'ignore', env: { ...process.env, ...quiet.env } })
}
