import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { fail, requireNode, runStep } from './steps.mjs'

/** Installs, builds when the sources changed, then serves: publishing and the demo province are the server's first steps. */
requireNode()
process.chdir(path.resolve(import.meta.dirname, '..'))

const { ensureInstalled } = await import('./install.mjs')
ensureInstalled()

const { sourceStamp } = await import('./source-stamp.mjs')
const builtFrom = existsSync('build/.stamp') ? readFileSync('build/.stamp', 'utf8') : ''
if (builtFrom !== sourceStamp())
  runStep('Building the pages and the server', process.execPath, ['scripts/build.mjs'], { env: { QUIET: '1' } })

process.env.NODE_ENV ??= 'production'
await import(pathToFileURL('build/school.mjs').href).catch((error) => fail(String(error?.message ?? error)))
