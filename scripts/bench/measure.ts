import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { z } from 'zod'

/** The server under test and its floor have core 0 to themselves; the load comes from core 1. */
const SERVER_CORE = '0'
const LOAD_CORE = '1'

/** How long each load lasts; shorter only to see that everything runs. */
const SECONDS = Number(process.env.SECONDS ?? 10)

const Result = z.object({
  perSecond: z.number(),
  total: z.number(),
  p50: z.number(),
  p99: z.number(),
  errors: z.number()
})
export type LoadResult = z.output<typeof Result>

export type LoadSpec = {
  url: string
  connections?: number
  seconds?: number
  /** Requests a second in all; as many as possible when left out. */
  rate?: number
  headers?: Record<string, string>
  requests?: { method?: 'GET' | 'POST'; path?: string }[]
  bodies?: { method: 'POST'; path: string; headers: Record<string, string>; body: string }[]
}

/** A connection kept from before a long load may be gone by now. */
export const FRESH = { headers: { connection: 'close' } }

/** Starts a Node program pinned to the server's core. */
export function startPinned(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn('taskset', ['-c', SERVER_CORE, process.execPath, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env }
  })
}

/** Waits until a server answers, at most a minute. */
export async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(url).catch(() => null)
    await answer?.arrayBuffer()
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${url}`)
}

/** Runs one load from the other core and reads its figures. */
export function load(spec: LoadSpec): LoadResult {
  const script = path.resolve('scripts/bench/load.mjs')
  const run = spawnSync('taskset', ['-c', LOAD_CORE, process.execPath, script], {
    input: JSON.stringify({ seconds: SECONDS, ...spec }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return Result.parse(JSON.parse(run.stdout))
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** "4.912/s (4.801–5.033)". */
export function describeRates(results: LoadResult[]): string {
  const rates = results.map((result) => Math.round(result.perSecond))
  return `${median(rates)}/s (${Math.min(...rates)}–${Math.max(...rates)})`
}
