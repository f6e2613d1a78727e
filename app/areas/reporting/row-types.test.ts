import { expect, test } from 'vitest'
import { DayColumn } from './row-types'

test('a row with a day that does not exist is refused', () => {
  expect(DayColumn.parse('2026-02-28')).toBe('2026-02-28')
  for (const text of ['2026-02-29', '2026-2-1', '', null]) expect(DayColumn.safeParse(text).success).toBe(false)
})
