import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { ADDRESS_DELAY, failuresLeft, HERE_DELAY, waitSeconds, whereDelay } from './sign-in-delay'

const at = new Date('2026-11-23T03:00:00Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)

test.each([
  [0, 0],
  [4, 0],
  [5, 2],
  [6, 4],
  [9, 32],
  [10, 60],
  [5000, 60]
])('after %i failures in one place its next try waits %i seconds', (failures, seconds) => {
  expect(waitSeconds({ failures, lastAt: at }, at, HERE_DELAY)).toBe(seconds)
})

test('a hall behind one address mistypes freely', () => {
  expect(waitSeconds({ failures: 120, lastAt: at }, at, ADDRESS_DELAY)).toBe(0)
  expect(waitSeconds({ failures: 121, lastAt: at }, at, ADDRESS_DELAY)).toBe(2)
})

test('while strangers fail at the account a place mistypes once for nothing, and its first try is always free', () => {
  const rule = whereDelay(31)
  expect(waitSeconds(null, at, rule)).toBe(0)
  expect(waitSeconds({ failures: 1, lastAt: at }, at, rule)).toBe(2)
  expect(waitSeconds({ failures: 1, lastAt: at }, at, whereDelay(30))).toBe(0)
})

test('whoever waited as long as they were told may try again', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (failures) => {
      const known = { failures, lastAt: at }
      const wait = waitSeconds(known, at, HERE_DELAY)
      expect(wait).toBeLessThanOrEqual(60)
      expect(waitSeconds(known, later(wait), HERE_DELAY)).toBe(0)
      if (wait > 0) expect(waitSeconds(known, later(wait - 1), HERE_DELAY)).toBe(1)
    }),
    { numRuns: rounds(100, 5000) }
  )
})

test('failures fade by half each quarter of an hour', () => {
  expect(failuresLeft({ failures: 8, lastAt: at }, later(0))).toBe(8)
  expect(failuresLeft({ failures: 1, lastAt: at }, later(1))).toBe(1)
  expect(failuresLeft({ failures: 8, lastAt: at }, later(899))).toBe(8)
  expect(failuresLeft({ failures: 8, lastAt: at }, later(900))).toBe(4)
  expect(failuresLeft({ failures: 8, lastAt: at }, later(3600))).toBe(0)
})
