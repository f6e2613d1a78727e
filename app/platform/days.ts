import type { Day } from '#db/types'

export type { Day } from '#db/types'

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
/** Viet Nam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** The day it is in Asia/Ho_Chi_Minh at this instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10) as Day
}

/** True for a day that exists: 2026-02-29 does not. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** A known day, for constants and parsed text. Throws a RangeError for anything else. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** The day a text says, or null: for addresses and forms. */
export function dayOrNull(text: string | null): Day | null {
  return text !== null && isDay(text) ? text : null
}

export function addDays(from: Day, count: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10) as Day
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The first instant of the day in Asia/Ho_Chi_Minh. */
export function startOfDay(on: Day): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) - OFFSET_MS)
}

export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** Whether a period `[validFrom, validTo)` holds on a day. */
export function holdsOn(period: { validFrom: Day; validTo: Day | null }, on: Day): boolean {
  return period.validFrom <= on && (period.validTo === null || on < period.validTo)
}
