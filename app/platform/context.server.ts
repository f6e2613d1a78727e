import type { Database } from '#db/types'
import type { Day } from './days'
import type { Env } from './env.server'
import type { AccountId, AssistedClassId, PersonId } from './ids'
import type { Log } from './log.server'
import type { Metrics } from './metrics.server'
import type { Province } from './province.server'
import type { Workers } from './workers.server'

export type { Database, Reader, Transaction } from '#db/types'

/** What the process has: made once at start, passed down, never global. */
export type System = Readonly<{
  env: Env
  db: Database
  log: Log
  metrics: Metrics
  workers: Workers
  province: Province
  now: () => Date
}>

/** Who acts: a signed-in account, a learner known to this device only, or nobody. */
export type Actor = Readonly<
  | { kind: 'account'; personId: PersonId; accountId: AccountId }
  /** `assistedClassId` while the class they sit in is open. */
  | { kind: 'device'; personId: PersonId; assistedClassId?: AssistedClassId }
  | { kind: 'nobody' }
>

/** What one request may use: the system, who asks, and the day it is in Asia/Ho_Chi_Minh. */
export type Context = System & Readonly<{ actor: Actor; requestId: string; today: Day }>
