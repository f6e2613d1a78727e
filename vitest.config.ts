import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compileCatalogues } from './scripts/vite-messages'

const alias = {
  '~': fileURLToPath(new URL('./app', import.meta.url)),
  '#db': fileURLToPath(new URL('./db', import.meta.url))
}

/** Files that touch the database: each runs once per engine. Everything else runs once. */
const onDatabases = ['{app,db,tests}/**/*.server.test.{ts,tsx}', 'db/**/*.test.ts']
/** A hang is found in a minute; the full rounds of `npm run test:long` may take half an hour. */
const timeout = process.env.ROUNDS === 'full' ? 1_800_000 : 60_000
const shared = { environment: 'node' as const, testTimeout: timeout, hookTimeout: timeout }

export default defineConfig({
  plugins: [compileCatalogues()],
  resolve: { alias },
  test: {
    globalSetup: ['tests/postgres.ts'],
    // The suite's files share nothing that they change, and loading the house again for each costs more than its tests.
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'rules',
          include: ['{app,tests,scripts}/**/*.test.{ts,tsx}'],
          exclude: onDatabases
        }
      },
      { extends: true, test: { ...shared, name: 'sqlite', include: onDatabases, env: { DATABASE_URL: '' } } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'postgres',
          include: onDatabases,
          env: { DATABASE_URL: 'postgres://from-global-setup' }
        }
      }
    ]
  }
})
