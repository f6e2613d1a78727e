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

/** rule → [file, what it imports]; what is imported is made too. */
const breaches: Record<string, [string, string]> = {
  'no-cycles': ['app/platform/a.ts', 'app/platform/b.ts'],
  'routes-know-no-database': ['app/routes/home.tsx', 'db/schema/access.ts'],
  'routes-know-no-route': ['app/routes/one.tsx', 'app/routes/two.tsx'],
  'areas-never-call-upward': ['app/areas/access/up.server.ts', 'app/workflows/finish.server.ts'],
  'workflows-never-call-upward': ['app/workflows/up.server.ts', 'app/http/server.ts'],
  'platform-knows-no-area': ['app/platform/up.server.ts', 'app/areas/access/grants.server.ts'],
  'ui-knows-no-area': ['app/ui/up.tsx', 'app/areas/access/role.ts'],
  'db-knows-no-app': ['db/schema/up.ts', 'app/platform/days.ts'],
  'only-the-top-seeds': ['app/workflows/seeding.server.ts', 'db/seed/demo.server.ts'],
  'pure-files-do-no-input-or-output': ['app/areas/access/pure.ts', 'app/areas/access/grants.server.ts'],
  'pure-files-know-no-table': ['app/areas/access/tables.ts', 'db/schema/access.ts'],
  'app-knows-no-tests': ['app/platform/tested.ts', 'tests/factories/x.ts'],
  ...Object.fromEntries(
    areas.map((area) => [`own-tables-${area}`, [`app/areas/${area}/foreign.server.ts`, 'db/schema/foreign.ts']])
  ),
  ...Object.fromEntries(
    ordered.map((area) => [
      `area-order-${area}`,
      [`app/areas/${area}/later.server.ts`, 'app/areas/reporting/cells.server.ts']
    ])
  )
}

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
  for (const [, to] of Object.values(breaches)) write(to, 'export const value = 1\n')
  for (const [from, to] of Object.values(breaches)) {
    const target = path.relative(path.dirname(from), to).replace(/\.tsx?$/, '')
    write(
      from,
      `import { value } from '${target.startsWith('.') ? target : `./${target}`}'\nexport const own = value\n`
    )
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
  expect(Object.keys(breaches).sort()).toEqual([...rules].sort())
})

test.each(rules)('a breach of %s is caught', (rule) => {
  const planted = breaches[rule]?.[0]
  expect(found).toContainEqual({ rule, from: planted })
})
