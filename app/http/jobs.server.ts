import { deleteEndedSessions } from '~/areas/accounts/sign-in-sessions.server'
import { deleteFadedFailures } from '~/areas/accounts/tries.server'
import { sealNewEntries } from '~/areas/audit/seal.server'
import { refreshSearch } from '~/areas/catalogue/search/search.server'
import { keepCellsFresh } from '~/areas/reporting/recompute.server'
import type { System } from '~/platform/context.server'
import { newId } from '~/platform/ids'

type Job = {
  name: string
  everyMs: number
  /** Runs as the server starts too, not only after its first interval. */
  atOnce?: true
  run: (system: System, holder: string) => Promise<unknown>
}

/** What runs beside the requests. Where one process at a time may do it, the job takes a lease itself. */
const jobs: ReadonlyArray<Job> = [
  { name: 'audit-seal', everyMs: 500, run: sealNewEntries },
  { name: 'report-cells', everyMs: 1000, run: keepCellsFresh },
  { name: 'search-index', everyMs: 1000, atOnce: true, run: (system) => refreshSearch(system.db) },
  { name: 'ended-sessions', everyMs: 3_600_000, run: deleteEndedSessions },
  { name: 'faded-failures', everyMs: 3_600_000, run: (system) => deleteFadedFailures(system.db, system.now()) }
]

export type RunningJobs = { /** Lets the runs under way finish and starts no other. */ stop: () => Promise<void> }

/** Starts every job. A run that fails is logged and tried again at its next time. */
export function startJobs(system: System): RunningJobs {
  const holder = newId()
  const loops = jobs.map((job) => startLoop(system, job, holder))
  return {
    async stop() {
      await Promise.all(loops.map((stop) => stop()))
    }
  }
}

function startLoop(system: System, job: Job, holder: string): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  function schedule() {
    if (stopped) return
    timer = setTimeout(() => {
      running = runOnce(system, job, holder).then(schedule)
    }, job.everyMs)
    timer.unref()
  }

  if (job.atOnce) running = runOnce(system, job, holder).then(schedule)
  else schedule()
  return async () => {
    stopped = true
    if (timer) clearTimeout(timer)
    await running
  }
}

async function runOnce(system: System, job: Job, holder: string): Promise<void> {
  try {
    await job.run(system, holder)
  } catch (error) {
    system.log.error({ err: error, job: job.name }, 'a background job failed')
  }
}
