import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesLeft, passedHeadings, shareRead } from './reading-place'

test('nothing is read at the top, everything when the last line is on the screen', () => {
  expect(shareRead({ top: 0, height: 4000 }, 700)).toBe(0)
  expect(shareRead({ top: 300, height: 4000 }, 700)).toBe(0)
  expect(shareRead({ top: -3300, height: 4000 }, 700)).toBe(1)
  expect(shareRead({ top: -1650, height: 4000 }, 700)).toBeCloseTo(0.5)
  expect(shareRead({ top: 100, height: 500 }, 700)).toBe(1)
  expect(shareRead({ top: 400, height: 500 }, 700)).toBe(0)
})

test('reading on never adds minutes, and there is a minute left until the end', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), share, share, (minutes, one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one]
      expect(minutesLeft(minutes, more)).toBeLessThanOrEqual(minutesLeft(minutes, less))
      expect(minutesLeft(minutes, less)).toBeLessThanOrEqual(minutes)
      expect(minutesLeft(minutes, less) === 0).toBe(less === 1)
    })
  )
  expect(minutesLeft(10, 0)).toBe(10)
  expect(minutesLeft(10, 0.45)).toBe(6)
})

test('headings above the line are passed', () => {
  expect(passedHeadings([-900, -20, 80, 400], 100)).toBe(3)
  expect(passedHeadings([], 100)).toBe(0)
})
