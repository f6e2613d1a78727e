export const goalChoices = [1, 2, 3, 4, 5, 6, 7] as const

/** What somebody who chose nothing is offered. */
export const USUAL_GOAL = 2

/** The shared figure is shown from here on: below it, it could tell of a few people. */
export const LEAST_SHARED = 10

/** How a week stands. There is no failed week: before the first lesson it is simply open. */
export type WeekStanding = 'open' | 'under-way' | 'reached' | 'beyond'

/** A pure count of this week alone: earlier weeks neither help nor harm. */
export function judgeWeek(goal: number, done: number): WeekStanding {
  if (done === 0) return 'open'
  if (done < goal) return 'under-way'
  return done === goal ? 'reached' : 'beyond'
}

/** The province's total, or null while it is too small to show. */
export function sharedTotal(total: number): number | null {
  return total < LEAST_SHARED ? null : total
}
