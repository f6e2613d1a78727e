import type { Day } from '~/platform/days'

/** An attempt is open until it is submitted, and submitted for ever. */
export type AttemptState = 'open' | 'submitted'
export type AttemptAct = 'answer' | 'submit' | 'see-result'

/** `repeat` means that it has been done already and the first answer is given again. */
export type Decision = 'go-on' | 'repeat' | 'too-early' | 'too-late'

const DECISIONS: Record<AttemptState, Record<AttemptAct, Decision>> = {
  open: { answer: 'go-on', submit: 'go-on', 'see-result': 'too-early' },
  submitted: { answer: 'too-late', submit: 'repeat', 'see-result': 'go-on' }
}

export function stateOf(attempt: { submittedAt: Date | null }): AttemptState {
  return attempt.submittedAt ? 'submitted' : 'open'
}

/** What may be done with an attempt in this state. */
export function decide(state: AttemptState, act: AttemptAct): Decision {
  return DECISIONS[state][act]
}

/**
 * How many more attempts may begin today. An attempt counts on the day it began, in Asia/Ho_Chi_Minh; nobody waits
 * longer than until the next morning.
 */
export function attemptsLeft(attemptsPerDay: number, startedOn: ReadonlyArray<Day>, today: Day): number {
  return Math.max(0, attemptsPerDay - startedOn.filter((day) => day === today).length)
}

/** A score from 0 to 1 as a whole percentage, rounded down so that 69.9 never reads as the 70 it did not reach. */
export function percentOf(score: number): number {
  return Math.floor(score * 100 + 1e-6)
}
