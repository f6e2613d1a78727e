import { freePort } from '../../tests/journeys/school-process'
import { describeRates, type LoadResult, type LoadSpec, load, median, startPinned, untilAnswers } from './measure'

const RUNS = Number(process.env.RUNS ?? 5)

type Compared = { floor: LoadResult[]; ours: LoadResult[] }

/** Alternates the two, so that whatever else the machine does falls on both. */
export function alternate(floor: LoadSpec, ours: LoadSpec): Compared {
  const results: Compared = { floor: [], ours: [] }
  for (let run = 0; run < RUNS; run++) {
    results.floor.push(load(floor))
    results.ours.push(load(ours))
  }
  return results
}

/** Starts a floor on the server's core, lets `measure` use its address, and ends it. */
export async function besideFloor<T>(
  script: string,
  args: string[],
  measure: (url: string) => T | Promise<T>
): Promise<T> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const floor = startPinned([`scripts/bench/${script}`, String(port), ...args])
  try {
    await untilAnswers(url)
    return await measure(url)
  } finally {
    floor.kill('SIGKILL')
  }
}

/** One line of the table; `floor`, `ratio` and `budget` are a dash where there is none. */
export function row(cells: { what: string; floor?: string; ours: string; ratio?: number; budget?: string }): string {
  const ratio = cells.ratio === undefined ? '–' : cells.ratio.toFixed(2)
  return `| ${cells.what} | ${cells.floor ?? '–'} | ${cells.ours} | ${ratio} | ${cells.budget ?? '–'} |`
}

/** Requests a second of both and their ratio. `perUnit` requests make one of what is counted. */
export function rateRow(what: string, results: Compared, budget: string, perUnit = 1): string {
  const ours = results.ours.map((result) => ({ ...result, perSecond: result.perSecond / perUnit }))
  const rate = (of: LoadResult[]) => median(of.map((result) => result.perSecond))
  const errors = results.ours.reduce((sum, result) => sum + result.errors, 0)
  return row({
    what,
    floor: describeRates(results.floor),
    ours: `${describeRates(ours)}, p99 ${median(ours.map((result) => result.p99))} ms, ${errors} errors`,
    ratio: rate(ours) / rate(results.floor),
    budget
  })
}

/** The slower of two times in milliseconds is the worse, so the ratio is floor to ours here too. */
export function timeRow(what: string, results: Compared, budget: string): string {
  const of = (all: LoadResult[], at: 'p50' | 'p99') => median(all.map((result) => result[at]))
  const said = (all: LoadResult[]) => `p50 ${of(all, 'p50')} ms, p99 ${of(all, 'p99')} ms`
  const errors = results.ours.reduce((sum, result) => sum + result.errors, 0)
  return row({
    what,
    floor: said(results.floor),
    ours: `${said(results.ours)}, ${errors} errors`,
    ratio: of(results.floor, 'p99') / of(results.ours, 'p99'),
    budget
  })
}
