import type { Database } from '#db/types'
import { tasks } from '~/http/worker-tasks.server'
import type { Actor, Context, System } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import { parseEnv } from '~/platform/env.server'
import { createLog } from '~/platform/log.server'
import { createMetrics } from '~/platform/metrics.server'
import { loadProvince } from '~/platform/province.server'

/** A system around a test database, at a fixed instant unless told otherwise. Worker tasks run at once, in this thread. */
export function buildSystem(db: Database, now: () => Date = () => new Date('2026-11-23T03:00:00Z')): System {
  return {
    env: parseEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
    db,
    log: createLog('silent'),
    metrics: createMetrics(),
    province: loadProvince(),
    workers: {
      async run(name, input) {
        const task = tasks[name]
        if (!task) throw new Error(`no task is called ${name}`)
        return task(structuredClone(input))
      },
      close: async () => undefined
    },
    now
  }
}

/** The context of one request made by `actor`. */
export function buildContext(system: System, actor: Actor = { kind: 'nobody' }): Context {
  return { ...system, actor, requestId: 'test', today: dayOf(system.now()) }
}
