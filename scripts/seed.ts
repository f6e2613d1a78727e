import { mkdirSync } from 'node:fs'
import { openDatabase } from '#db/dialect/open'
import { seedDemo } from '#db/seed/demo.server'
import { seedLarge } from '#db/seed/large.server'
import { prepareSchool } from '~/http/prepare.server'
import type { System } from '~/platform/context.server'
import { parseEnv } from '~/platform/env.server'
import { createLog } from '~/platform/log.server'
import { createMetrics } from '~/platform/metrics.server'
import { loadProvince } from '~/platform/province.server'

/** A system without a server: no worker is needed to fill a database. */
function openSystem(): System {
  const env = parseEnv({ ...process.env, DEMO: '0' })
  mkdirSync(env.dataDir, { recursive: true })
  return {
    env,
    db: openDatabase({ url: env.databaseUrl, file: env.databaseFile }),
    log: createLog('warn'),
    metrics: createMetrics(),
    province: loadProvince(),
    workers: { run: () => Promise.reject(new Error('no worker runs here')), close: async () => undefined },
    now: () => new Date()
  }
}

const kinds = { demo: seedDemo, large: seedLarge }

/** `npm run seed -- demo` or `npm run seed -- large [people] [units]`, into an empty database. */
async function main([kind = '', ...sizes]: string[]): Promise<void> {
  const fill = kind === 'demo' ? kinds.demo : kind === 'large' ? kinds.large : null
  if (!fill) throw new Error('say what to load: npm run seed -- demo, or npm run seed -- large 50000 1000')
  const system = openSystem()
  try {
    await system.db.migrate()
    await prepareSchool(system)
    const began = performance.now()
    const [people = 50_000, units = 1000] = sizes.map(Number)
    const filled = await fill(system, { people, units })
    const took = Math.round(performance.now() - began)
    console.log(filled ? `Loaded in ${took} ms` : 'There are people in this database already: nothing was loaded')
  } finally {
    await system.db.close()
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
