import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { freePort } from '../../tests/journeys/school-process'
import { row } from './compare'
import { startPinned, untilAnswers } from './measure'

export type Served = {
  url: string
  child: ChildProcess /** From the program's start to its first page. */
  startMs: number
}

/** Starts the built school over prepared data on the server's core and waits for its first page. */
export async function startServer(dataDir: string): Promise<Served> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const began = performance.now()
  const child = startPinned(['build/school.mjs'], {
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    DATABASE_URL: '',
    DEMO: '0',
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: url
  })
  await untilAnswers(url)
  return { url, child, startMs: performance.now() - began }
}

/** Ends the school as an operator would. */
export async function endServer({ child }: Served): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

export function startRow({ startMs }: Served): string {
  return row({ what: 'built code to first page', ours: `${(startMs / 1000).toFixed(2)} s`, budget: '< 2 s' })
}

/** The most memory the server has held so far, as the kernel counts it. */
export function memoryRow({ child }: Served): string {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN)
  const ours = `${Math.round(kilobytes / 1024)} MB`
  return row({ what: 'memory of the server at its highest under these loads', ours, budget: '< 250 MB' })
}
