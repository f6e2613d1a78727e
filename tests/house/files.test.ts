import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const code = tracked.filter((file) => /\.(ts|tsx|mjs|cjs|js|css)$/.test(file))

function lines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}

test('no file of code is over 400 lines', () => {
  expect(code.filter((file) => lines(file) > 400)).toEqual([])
})

test('no file has a name that says nothing', () => {
  expect(code.filter((file) => /^(utils?|helpers?|common|misc|manager|service)\./.test(path.basename(file)))).toEqual(
    []
  )
})

test('every area says in at most 30 lines what it owns', () => {
  const areas = [
    ...new Set(tracked.map((file) => /^app\/areas\/([^/]+)\//.exec(file)?.[1]).filter((area) => area !== undefined))
  ]
  const missing = areas.filter((area) => !existsSync(`app/areas/${area}/README.md`))
  expect(missing).toEqual([])
  expect(areas.filter((area) => lines(`app/areas/${area}/README.md`) > 30)).toEqual([])
})

/** Newer than Chrome 87 or Safari 14, so they may stand only where a server runs them. */
const TOO_NEW =
  /\.at\(|\.findLast(Index)?\(|\.toSorted\(|\.toReversed\(|Object\.hasOwn\(|structuredClone\(|randomUUID\(|Array\.fromAsync\(/
const serverOnly = /\.server\.tsx?$|\.test\.tsx?$|^app\/(http|workflows)\/|^app\/entry\.server/

test('what the browser runs uses nothing newer than the floor', () => {
  const ours = code.filter((file) => /^app\/.*\.tsx?$/.test(file) && !serverOnly.test(file))
  expect(ours.filter((file) => TOO_NEW.test(readFileSync(file, 'utf8')))).toEqual([])
})
