import { expect, test } from 'vitest'
import { addDays, day } from '~/platform/days'
import { parseWeek, pickOfWeek, weekName, weekOf } from './weekly'

test.each([
  ['2026-11-23', '2026-48', '2026-11-23', '2026-11-29'],
  ['2026-01-01', '2026-01', '2025-12-29', '2026-01-04'],
  ['2027-01-03', '2026-53', '2026-12-28', '2027-01-03'],
  ['2021-01-03', '2020-53', '2020-12-28', '2021-01-03']
])('%s lies in the ISO week %s', (on, name, from, to) => {
  const week = weekOf(day(on))
  expect([weekName(week), week.from, week.to]).toEqual([name, from, to])
  expect(parseWeek(name)).toEqual(week)
})

test.each(['2026-54', '2027-53', '2026-0', '2026', 'x', '2026-00'])('%s is no week', (name) => {
  expect(parseWeek(name)).toBeNull()
})

test('every lesson has its turn once before any comes again, across a new year', () => {
  const lessons = ['a', 'b', 'c', 'd', 'e']
  const turns = [0, 1, 2, 3, 4, 5].map((week) => pickOfWeek(lessons, weekOf(addDays(day('2026-12-14'), week * 7))))
  expect(new Set(turns.slice(0, 5)).size).toBe(5)
  expect(turns[5]).toBe(turns[0])
  expect(pickOfWeek([], weekOf(day('2026-12-14')))).toBeNull()
})
