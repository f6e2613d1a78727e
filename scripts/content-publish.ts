import { mkdirSync } from 'node:fs'
import { openDatabase } from '#db/dialect/open'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { describeFaults } from '~/areas/catalogue/fault-lines.server'
import { explainStartFailure } from '~/http/start-failure'
import { parseEnv } from '~/platform/env.server'
import { publishActivities } from '~/workflows/publish-activities.server'
import { publishContent } from '~/workflows/publish-course.server'

/**
 * Publishes `content/` into the database. `--take-over` moves courses that live in the studio back to their files.
 * On SQLite the school must be stopped: one process holds the file.
 */
async function main(): Promise<number> {
  const env = parseEnv(process.env)
  mkdirSync(env.dataDir, { recursive: true })
  const db = openDatabase({ url: env.databaseUrl, file: env.databaseFile })
  await db.migrate()
  const options = { takeOver: process.argv.includes('--take-over') }
  const system = { db, now: () => new Date() }
  const files = readContentFiles()
  const outcomes = [await publishActivities(system, files), ...(await publishContent(system, files, options))]
  for (const { folder, outcome, faults } of outcomes) {
    console.log(`${folder}: ${outcome}`)
    for (const line of describeFaults(faults, 'content', 'en')) console.log(line)
  }
  await db.close()
  return outcomes.some(({ outcome }) => outcome === 'faulty') ? 1 : 0
}

try {
  process.exit(await main())
} catch (error) {
  console.error(explainStartFailure(error))
  process.exit(1)
}
