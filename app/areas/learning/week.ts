import { addDays, type Day, day, daysBetween } from '~/platform/days'

/** An ISO week, Monday to Sunday, in Asia/Ho_Chi_Minh. */
export type Week = Readonly<{ year: number; number: number; from: Day; to: Day }>

/** A Monday to count weeks from. */
const FIRST_MONDAY = day('2024-01-01')

/** Whole weeks since a fixed Monday: the next week's number is always one more, across new years too. */
export function weekIndex(on: Day): number {
  return Math.floor(daysBetween(FIRST_MONDAY, on) / 7)
}

/** The ISO week of a day: week 1 holds the year's first Thursday. */
export function weekOf(on: Day): Week {
  const from = addDays(FIRST_MONDAY, weekIndex(on) * 7)
  const thursday = addDays(from, 3)
  const year = Number(thursday.slice(0, 4))
  const number = Math.floor(daysBetween(day(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1
  return { year, number, from, to: addDays(from, 6) }
}
