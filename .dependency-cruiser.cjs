/**
 * Imports point one way: routes, http → workflows → areas → platform → db. A type-only import binds nothing at run
 * time, so it is exempt where a page names the type of what a workflow returns.
 */
const areas = [
  'audit',
  'organisation',
  'accounts',
  'access',
  'catalogue',
  'assessment',
  'learning',
  'programmes',
  'credentials',
  'notifications',
  'authoring',
  'reporting'
]

const TEST = '\\.(test|spec)\\.tsx?$'
const DATABASE_PACKAGES = 'node_modules/(drizzle-orm|better-sqlite3|pg|@types/pg|@types/better-sqlite3)/'
const runtime = { dependencyTypesNot: ['type-only'] }

const areaOrder = areas.slice(0, -1).map((area, index) => ({
  name: `area-order-${area}`,
  comment: `${area} may import only areas listed before it in DESIGN §1`,
  severity: 'error',
  from: { path: `^app/areas/${area}/`, pathNot: TEST },
  to: { path: `^app/areas/(${areas.slice(index + 1).join('|')})/` }
}))

const ownTables = areas
  .filter((area) => area !== 'reporting')
  .map((area) => ({
    name: `own-tables-${area}`,
    comment: `${area} touches only its own tables`,
    severity: 'error',
    from: { path: `^app/areas/${area}/`, pathNot: TEST },
    to: { path: '^db/schema/', pathNot: `^db/schema/${area}\\.ts$`, ...runtime }
  }))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, ...runtime } },
    {
      name: 'routes-know-no-database',
      severity: 'error',
      from: { path: '^app/(routes/|root\\.tsx|site-frame\\.tsx|ui/)' },
      to: { path: '^db/|node_modules/drizzle-orm|node_modules/better-sqlite3|node_modules/pg/' }
    },
    {
      name: 'routes-know-no-route',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^app/routes/([^/]+\\.tsx?|[^/]+/route\\.tsx?)$', ...runtime }
    },
    {
      name: 'areas-never-call-upward',
      severity: 'error',
      from: { path: '^app/areas/', pathNot: TEST },
      to: { path: '^app/(routes|workflows|http)/|^app/(root|site-frame)' }
    },
    {
      name: 'workflows-never-call-upward',
      severity: 'error',
      from: { path: '^app/workflows/', pathNot: TEST },
      to: { path: '^app/(routes|http)/|^app/(root|site-frame)' }
    },
    {
      name: 'workflows-know-no-table',
      comment: 'a workflow calls areas; how a fact is stored is theirs',
      severity: 'error',
      from: { path: '^app/workflows/', pathNot: TEST },
      to: { path: `^db/(schema|dialect)/|${DATABASE_PACKAGES}`, ...runtime }
    },
    {
      name: 'http-opens-the-database-and-asks-it-nothing',
      severity: 'error',
      from: { path: '^app/http/', pathNot: TEST },
      to: { path: `^db/schema/|^db/dialect/(?!(open|errors)\\.ts)|${DATABASE_PACKAGES}`, ...runtime }
    },
    {
      name: 'platform-knows-no-area',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: TEST },
      to: { path: '^app/(routes|workflows|areas|http|ui)/' }
    },
    {
      name: 'ui-knows-no-area',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: TEST },
      to: { path: '^app/(routes|workflows|areas|platform|http|messages)/|^db/' }
    },
    {
      name: 'db-knows-no-app',
      severity: 'error',
      from: { path: '^db/(dialect|schema)/', pathNot: TEST },
      to: { path: '^app/' }
    },
    {
      name: 'only-the-top-seeds',
      severity: 'error',
      from: { path: '^app/', pathNot: `^app/http/|${TEST}` },
      to: { path: '^db/seed/' }
    },
    {
      name: 'pure-files-do-no-input-or-output',
      comment: 'x.ts and x.tsx inside areas, platform and ui are browser-safe',
      severity: 'error',
      from: { path: '^app/(areas|platform|ui)/', pathNot: `\\.server\\.tsx?$|${TEST}` },
      to: { path: '\\.server\\.tsx?$', ...runtime }
    },
    {
      name: 'pure-files-know-no-machine',
      comment: 'no file system, socket or process: the browser has none',
      severity: 'error',
      from: { path: '^app/(areas|platform|ui|messages)/', pathNot: `\\.server\\.tsx?$|${TEST}` },
      to: { dependencyTypes: ['core'], ...runtime }
    },
    {
      name: 'pure-files-know-no-server-package',
      severity: 'error',
      from: { path: '^app/(areas|platform|ui|messages)/', pathNot: `\\.server\\.tsx?$|${TEST}` },
      to: { path: `${DATABASE_PACKAGES}|node_modules/(express|pino|prom-client|lucia)/`, ...runtime }
    },
    {
      name: 'pure-files-know-no-table',
      severity: 'error',
      from: { path: '^app/(areas|platform|ui)/', pathNot: `\\.server\\.tsx?$|${TEST}` },
      to: { path: '^db/(schema|dialect)/|node_modules/drizzle-orm', ...runtime }
    },
    {
      name: 'app-knows-no-tests',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: TEST },
      to: { path: '^tests/' }
    },
    ...areaOrder,
    ...ownTables
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.cache|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] }
  }
}
