import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, dayOf, startOfDay } from '~/platform/days'
import { rounds } from '../../../tests/rounds'
import { weekIndex, weekOf } from './week'
import { judgeWeek, LEAST_SHARED, sharedTotal } from './weekly-goal'

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2000-01-01'), count))

test.each([
  ['2026-11-23', 2026, 48, '2026-11-23', '2026-11-29'],
  ['2026-11-29', 2026, 48, '2026-11-23', '2026-11-29'],
  ['2026-12-31', 2026, 53, '2026-12-28', '2027-01-03'],
  ['2027-01-03', 2026, 53, '2026-12-28', '2027-01-03'],
  ['2027-01-04', 2027, 1, '2027-01-04', '2027-01-10'],
  ['2024-12-30', 2025, 1, '2024-12-30', '2025-01-05']
])('%s is in week %i-W%i', (on, year, number, from, to) => {
  expect(weekOf(day(on))).toEqual({ year, number, from, to })
})

test('every day is in exactly one week, seven days long, and weeks follow each other', () => {
  fc.assert(
    fc.property(days, (on) => {
      const week = weekOf(on)
      expect(week.from <= on && on <= week.to).toBe(true)
      expect(addDays(week.from, 6)).toBe(week.to)
      expect(weekOf(week.to)).toEqual(week)
      expect(weekOf(addDays(week.to, 1)).from).toBe(addDays(week.to, 1))
      expect(weekIndex(addDays(on, 7))).toBe(weekIndex(on) + 1)
      expect(new Date(`${week.from}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(week.number).toBeGreaterThanOrEqual(1)
      expect(week.number).toBeLessThanOrEqual(53)
    }),
    { numRuns: rounds(300, 20_000) }
  )
})

test('a week begins at midnight in Viet Nam', () => {
  const week = weekOf(day('2026-11-23'))
  const before = new Date(startOfDay(week.from).getTime() - 1)
  expect(weekOf(dayOf(before)).number).toBe(week.number - 1)
  expect(weekOf(dayOf(startOfDay(week.from)))).toEqual(week)
})

test('one more lesson never makes a week stand worse', () => {
  const order = ['open', 'under-way', 'reached', 'beyond']
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(30), (goal, done) => {
      const [now, next] = [judgeWeek(goal, done), judgeWeek(goal, done + 1)]
      expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(now))
      expect(now === 'reached').toBe(done === goal)
    }),
    { numRuns: rounds(100, 5000) }
  )
})

test('a total that could tell of a few people is not shown', () => {
  expect(sharedTotal(LEAST_SHARED - 1)).toBeNull()
  expect(sharedTotal(LEAST_SHARED)).toBe(LEAST_SHARED)
})
