import { addDays, type Day, day, daysBetween } from '~/platform/days'

/** A week by ISO 8601: from Monday to Sunday; the first of a year holds its first Thursday. */
export type Week = { year: number; week: number; from: Day; to: Day }

/** A Monday, from which weeks are counted. */
const EPOCH = day('1970-01-05')

export function weekOf(on: Day): Week {
  const from = addDays(on, -(((daysBetween(EPOCH, on) % 7) + 7) % 7))
  const thursday = addDays(from, 3)
  const year = Number(thursday.slice(0, 4))
  const week = Math.floor(daysBetween(day(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1
  return { year, week, from, to: addDays(from, 6) }
}

/** The week an address names, such as `2026-48`; null when that year has none. */
export function parseWeek(name: string): Week | null {
  const [, year = '', number = ''] = /^(20\d{2})-(\d{1,2})$/.exec(name) ?? []
  if (year === '') return null
  const found = weekOf(addDays(day(`${year}-01-04`), (Number(number) - 1) * 7))
  return found.year === Number(year) && found.week === Number(number) ? found : null
}

export function weekName({ year, week }: Pick<Week, 'year' | 'week'>): string {
  return `${year}-${String(week).padStart(2, '0')}`
}

/** The one of a list whose turn it is in a week: each in order, then again from the first. Null for an empty list. */
export function pickOfWeek<One>(list: ReadonlyArray<One>, { from }: Pick<Week, 'from'>): One | null {
  return list[(daysBetween(EPOCH, from) / 7) % list.length] ?? null
}
