import type { CreditLevel } from '~/areas/programmes/credits'

/** What one cell or one row of a report says. Every number is people, never participations. */
export type Counts = {
  /** Có mặt: main employments in the cohorts the cycle binds. */
  present: number
  /** Miễn, hoãn. */
  exempt: number
  tookPart: number
  completed: number
  passed: number
  /** Ngoài danh sách: completed here, but not on the roster. */
  outside: number
}

export const NO_COUNTS: Counts = { present: 0, exempt: 0, tookPart: 0, completed: 0, passed: 0, outside: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    present: a.present + b.present,
    exempt: a.exempt + b.exempt,
    tookPart: a.tookPart + b.tookPart,
    completed: a.completed + b.completed,
    passed: a.passed + b.passed,
    outside: a.outside + b.outside
  }
}

/** Phải học: the roster less those excused. */
export function requiredOf(counts: Counts): number {
  return counts.present - counts.exempt
}

/** How many of the roster reached the level a requirement asks for. */
export function doneOf(counts: Counts, level: CreditLevel): number {
  return { 'took-part': counts.tookPart, completed: counts.completed, passed: counts.passed }[level]
}

/** Where one person stands in one requirement on one day. */
export type Standing = {
  /** On the roster: bound by a cohort on min(day, cut-off). */
  bound: boolean
  exempt: boolean
  /** 0 nothing, 1 took part, 2 completed, 3 passed. */
  rank: number
}

/** What one person adds to the unit of their main employment. Nothing when not on the roster. */
export function countsOnRoster(standing: Standing): Counts {
  if (!standing.bound) return NO_COUNTS
  const owes = !standing.exempt
  return {
    present: 1,
    exempt: owes ? 0 : 1,
    tookPart: owes && standing.rank >= 1 ? 1 : 0,
    completed: owes && standing.rank >= 2 ? 1 : 0,
    passed: owes && standing.rank >= 3 ? 1 : 0,
    outside: 0
  }
}

/** Whether a person is counted outside the list: completed, and either not on the roster or excused from it. */
export function isOutside(standing: Standing): boolean {
  return standing.rank >= 2 && !(standing.bound && !standing.exempt)
}
