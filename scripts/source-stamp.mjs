import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const SOURCES = ['app', 'db/dialect', 'db/schema', 'db/seed', 'public']
const FILES = ['package-lock.json', 'vite.config.ts', 'remix.config.js', 'scripts/build.mjs']

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** Changes when anything that the build reads changes. Content is enough: a fresh clone has new times. */
export function sourceStamp() {
  const hash = createHash('sha256')
  const folders = SOURCES.filter((folder) => statSync(folder, { throwIfNoEntry: false }))
  for (const file of [...folders.flatMap(filesIn), ...FILES]) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
