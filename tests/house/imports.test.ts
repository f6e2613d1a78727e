import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const Config = z.object({ forbidden: z.array(z.object({ name: z.string() })) })
const rules = Config.parse(createRequire(import.meta.url)('../../.dependency-cruiser.cjs')).forbidden.map(
  (rule) => rule.name
)

const Report = z.object({
  summary: z.object({ violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string() })) })
})

const areas = rules.filter((rule) => rule.startsWith('own-tables-')).map((rule) => rule.replace('own-tables-', ''))
const ordered = rules.filter((rule) => rule.startsWith('area-order-')).map((rule) => rule.replace('area-order-', ''))

type Breach = [rule: string, from: string, to: string]

/** A rule, the file that breaks it, and what that file imports: one of our files, which is made too, or a package. */
const breaches: Breach[] = [
  ['no-cycles', 'app/platform/a.ts', 'app/platform/b.ts'],
  ['routes-know-no-database', 'app/routes/home.tsx', 'db/schema/access.ts'],
  ['routes-know-no-route', 'app/routes/one.tsx', 'app/routes/two.tsx'],
  ['areas-never-call-upward', 'app/areas/access/up.server.ts', 'app/workflows/finish.server.ts'],
  ['workflows-never-call-upward', 'app/workflows/up.server.ts', 'app/http/server.ts'],
  ['workflows-know-no-table', 'app/workflows/tables.server.ts', 'db/schema/access.ts'],
  ['workflows-know-no-table', 'app/workflows/query.server.ts', 'drizzle-orm'],
  ['http-opens-the-database-and-asks-it-nothing', 'app/http/tables.server.ts', 'db/schema/access.ts'],
  ['http-opens-the-database-and-asks-it-nothing', 'app/http/engine.server.ts', 'db/dialect/sqlite.ts'],
  ['http-opens-the-database-and-asks-it-nothing', 'app/http/query.server.ts', 'drizzle-orm'],
  ['platform-knows-no-area', 'app/platform/up.server.ts', 'app/areas/access/grants.server.ts'],
  ['ui-knows-no-area', 'app/ui/up.tsx', 'app/areas/access/role.ts'],
  ['db-knows-no-app', 'db/schema/up.ts', 'app/platform/days.ts'],
  ['only-the-top-seeds', 'app/workflows/seeding.server.ts', 'db/seed/demo.server.ts'],
  ['pure-files-do-no-input-or-output', 'app/areas/access/pure.ts', 'app/areas/access/grants.server.ts'],
  ['pure-files-know-no-machine', 'app/areas/access/files.ts', 'node:fs'],
  ['pure-files-know-no-machine', 'app/ui/files.tsx', 'fs/promises'],
  ['pure-files-know-no-server-package', 'app/areas/access/engine.ts', 'better-sqlite3'],
  ['pure-files-know-no-server-package', 'app/platform/engine.ts', 'pg'],
  ['pure-files-know-no-table', 'app/areas/access/tables.ts', 'db/schema/access.ts'],
  ['app-knows-no-tests', 'app/platform/tested.ts', 'tests/factories/x.ts'],
  ...areas.map((area): Breach => [`own-tables-${area}`, `app/areas/${area}/foreign.server.ts`, 'db/schema/foreign.ts']),
  ...ordered.map(
    (area): Breach => [`area-order-${area}`, `app/areas/${area}/later.server.ts`, 'app/areas/reporting/cells.server.ts']
  )
]

/** What is imported and allowed, so that a rule that refuses everything is seen. */
const allowed: [from: string, to: string][] = [
  ['app/http/opens.server.ts', 'db/dialect/open.ts'],
  ['app/areas/access/reads.server.ts', 'node:fs']
]

const isOurs = (to: string) => /^(app|db|tests)\//.test(to)

let folder = ''
let found: { rule: string; from: string }[] = []

function write(file: string, text: string) {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text, { flag: 'w' })
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'school-imports-'))
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  write('tsconfig.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler" } }')
  const imports = [...breaches.map(([, from, to]) => [from, to] as const), ...allowed]
  for (const [, to] of imports) if (isOurs(to)) write(to, 'export const value = 1\n')
  for (const [from, to] of imports) {
    const relative = path.relative(path.dirname(from), to).replace(/\.tsx?$/, '')
    const target = isOurs(to) ? (relative.startsWith('.') ? relative : `./${relative}`) : to
    write(from, `import { value } from '${target}'\nexport const own = value\n`)
  }
  write('app/platform/b.ts', "import { own } from './a'\nexport const value = own\n")
  const run = spawnSync(
    path.resolve('node_modules/.bin/depcruise'),
    ['--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json', 'app', 'db'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  )
  const report = Report.parse(JSON.parse(run.stdout))
  found = report.summary.violations.map((violation) => ({ rule: violation.rule.name, from: violation.from }))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every import rule has a planted breach', () => {
  expect([...new Set(breaches.map(([rule]) => rule))].sort()).toEqual([...rules].sort())
})

test.each(breaches)('a breach of %s by %s, which imports %s, is caught', (rule, from) => {
  expect(found).toContainEqual({ rule, from })
})

test.each(allowed)('%s may import %s', (from) => {
  expect(found.filter((one) => one.from === from)).toEqual([])
})
