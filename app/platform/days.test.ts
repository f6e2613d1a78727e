import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../tests/rounds'
import { addDays, day, dayOf, daysBetween, holdsOn, isDay, startOfDay } from './days'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1990-01-01'), count))

test('a day turns at midnight in Viet Nam, whatever the server thinks', () => {
  expect(dayOf(new Date('2026-12-09T16:59:59Z'))).toBe('2026-12-09')
  expect(dayOf(new Date('2026-12-09T17:00:00Z'))).toBe('2026-12-10')
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', 'hôm nay'])('%s is not a day', (text) => {
  expect(isDay(text)).toBe(false)
  expect(() => day(text)).toThrow(RangeError)
})

test('29 February exists in a leap year', () => {
  expect(isDay('2028-02-29')).toBe(true)
})

test('adding and counting days agree', () => {
  const counts = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(anyDay, counts, (from, count) => daysBetween(from, addDays(from, count)) === count),
    { numRuns: rounds(200, 5000) }
  )
})

test('a day is the day of its own first instant', () => {
  fc.assert(
    fc.property(anyDay, (on) => dayOf(startOfDay(on)) === on),
    { numRuns: rounds(200, 5000) }
  )
})

test('a period holds from its first day until before its last', () => {
  const period = { validFrom: day('2025-07-01'), validTo: day('2025-08-01') }
  expect(['2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'].map((on) => holdsOn(period, day(on)))).toEqual([
    false,
    true,
    true,
    false
  ])
  expect(holdsOn({ ...period, validTo: null }, day('2099-01-01'))).toBe(true)
})
