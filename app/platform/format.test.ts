import { expect, test } from 'vitest'
import { day } from './days'
import { formatCount, formatDay, formatInstant, formatShare, formatSize } from './format'

test('numbers are written as Vietnamese offices write them', () => {
  expect(formatCount(58276, 'vi')).toBe('58.276')
  expect(formatShare(251, 264, 'vi')).toBe('95,1%')
  expect(formatShare(251, 264, 'en')).toBe('95.1%')
})

test('an empty denominator prints a dash', () => {
  expect(formatShare(0, 0, 'vi')).toBe('–')
})

test('days and instants are those of Viet Nam', () => {
  expect(formatDay(day('2026-12-09'))).toBe('09/12/2026')
  expect(formatInstant(new Date('2026-12-09T18:05:00Z'), 'vi')).toBe('01:05 10/12/2026')
})

test('a size is rounded up, in kilobytes or megabytes', () => {
  expect(formatSize(309_001, 'vi')).toBe('310 KB')
  expect(formatSize(2_010_000, 'vi')).toBe('2,1 MB')
  expect(formatSize(1_000_000, 'en')).toBe('1.0 MB')
})
