import type { Failures } from './sign-in-delay'

/** How many newcomers an address may bring at once, and how often one more after that. */
export type ArrivalRule = Readonly<{ atOnce: number; everyS: number }>

/** A commune's hall of 60 learners, or thousands of phones behind one carrier's address, never notice. */
export const ARRIVALS: ArrivalRule = { atOnce: 240, everyS: 10 }

/**
 * Counts one more newcomer, or says how many seconds until the next may come; then nothing is counted. Earlier ones
 * drain away one by one, so an address is slowed to a pace and never shut out.
 */
export function countArrival(
  known: Failures | null,
  now: Date,
  rule: ArrivalRule
): { wait: 0; counted: Failures } | { wait: number } {
  if (!known) return { wait: 0, counted: { failures: 1, lastAt: now } }
  const everyMs = rule.everyS * 1000
  const passed = Math.max(0, now.getTime() - known.lastAt.getTime())
  const drained = Math.floor(passed / everyMs)
  const left = Math.max(0, known.failures - drained)
  if (left >= rule.atOnce) return { wait: Math.max(1, Math.ceil((everyMs - (passed % everyMs)) / 1000)) }
  // The part of a step that has passed already is kept for the next.
  const lastAt = left === 0 ? now : new Date(known.lastAt.getTime() + drained * everyMs)
  return { wait: 0, counted: { failures: left + 1, lastAt } }
}
