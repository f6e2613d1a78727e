import { addDays, type Day, day, earlierDay } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import type { Draw } from './draw'

/** The day up to which the demo's year has been lived. */
export const LAST_DAY = day('2026-11-22')

export type SeedYear = {
  year: number
  /** The share of the roster that finishes in a unit of middling pace. */
  finishing: number
  until: Day
}

export const YEARS: ReadonlyArray<SeedYear> = [
  { year: 2025, finishing: 0.6, until: day('2025-12-05') },
  { year: 2026, finishing: 0.76, until: LAST_DAY }
]

/** How many begin in each month: a slow spring, a push before summer, another before the cut-off. */
const MONTHS = [1, 3, 6, 7, 9, 8, 4, 5, 12, 14, 9, 0]

/** What one person did in a year: how far they came, on which days. */
export type History = {
  startedOn: Day
  /** One for each lesson done, in order, none after the last day. */
  lessonDays: Day[]
  /** The day of the quiz that was passed; null when it was not. */
  passedOn: Day | null
  /** A try that failed before, or instead. */
  failedOn: Day | null
}

/** Every unit has its own pace: most keep up, some lag, a few are far ahead. From 0 (nobody) to about 1.3. */
export function createPaces(draw: Draw) {
  const paces = new Map<UnitId, number>()
  return (unitId: UnitId): number => {
    const known = paces.get(unitId)
    if (known !== undefined) return known
    const luck = draw.share()
    const pace =
      luck < 0.14 ? 0.35 + draw.share() * 0.3 : luck > 0.8 ? 1.2 + draw.share() * 0.1 : 0.8 + draw.share() * 0.35
    paces.set(unitId, pace)
    return pace
  }
}

/** Draws a person's year; null for somebody who has not begun. */
export function drawHistory(given: SeedYear, pace: number, lessons: number, draw: Draw): History | null {
  const finishing = Math.min(0.97, given.finishing * pace)
  const luck = draw.share()
  if (luck > finishing + (1 - finishing) * 0.45) return null
  const startedOn = drawStart(given, draw)
  if (startedOn > given.until) return null
  const finishes = luck < finishing
  const count = finishes || draw.chance(0.3) ? lessons : draw.between(1, lessons - 1)
  const lessonDays = spread(startedOn, count, given.until, draw)
  const last = lessonDays.at(-1)
  if (!last || lessonDays.length < lessons) return { startedOn, lessonDays, passedOn: null, failedOn: null }
  const failedOn = draw.chance(finishes ? 0.12 : 0.7) ? last : null
  const triedOn = addDays(last, draw.between(failedOn ? 1 : 0, 6))
  return { startedOn, lessonDays, failedOn, passedOn: finishes && triedOn <= given.until ? triedOn : null }
}

function drawStart({ year }: SeedYear, draw: Draw): Day {
  let left = draw.share() * MONTHS.reduce((sum, weight) => sum + weight, 0)
  const month = MONTHS.findIndex((weight) => {
    left -= weight
    return left <= 0
  })
  const on = `${year}-${String(Math.max(0, month) + 1).padStart(2, '0')}-${String(draw.between(1, 28)).padStart(2, '0')}`
  return earlierDay(day(on), addDays(day(`${year}-11-20`), draw.between(-9, 0)))
}

/** Lessons on the days after the start, a few days apart at most. */
function spread(startedOn: Day, count: number, until: Day, draw: Draw): Day[] {
  const days: Day[] = []
  let on = startedOn
  for (let done = 0; done < count && on <= until; done++) {
    days.push(on)
    on = addDays(on, draw.between(0, 5))
  }
  return days
}
