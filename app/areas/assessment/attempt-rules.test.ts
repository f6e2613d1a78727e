import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dayOf } from '~/platform/days'
import { type AttemptAct, attemptsLeft, decide, percentOf, stateOf } from './attempt-rules'

test.each<['open' | 'submitted', AttemptAct, string]>([
  ['open', 'answer', 'go-on'],
  ['open', 'submit', 'go-on'],
  ['open', 'see-result', 'too-early'],
  ['submitted', 'answer', 'too-late'],
  ['submitted', 'submit', 'repeat'],
  ['submitted', 'see-result', 'go-on']
])('%s, %s: %s', (state, act, decision) => {
  expect(decide(state, act)).toBe(decision)
})

test('an attempt is open until it is submitted', () => {
  expect(stateOf({ submittedAt: null })).toBe('open')
  expect(stateOf({ submittedAt: new Date() })).toBe('submitted')
})

test('attempts are counted by the day they began in Viet Nam', () => {
  const lateEvening = dayOf(new Date('2026-11-22T16:59:59Z'))
  const afterMidnight = dayOf(new Date('2026-11-22T17:00:00Z'))
  expect([lateEvening, afterMidnight]).toEqual(['2026-11-22', '2026-11-23'])
  expect(attemptsLeft(3, [lateEvening, lateEvening, lateEvening], lateEvening)).toBe(0)
  expect(attemptsLeft(3, [lateEvening, lateEvening, lateEvening, afterMidnight], afterMidnight)).toBe(2)
})

test('there are never fewer than none left', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(9), (perDay, begun) => {
      const today = day('2026-11-23')
      expect(attemptsLeft(perDay, Array(begun).fill(today), today)).toBe(Math.max(0, perDay - begun))
    })
  )
})

test.each([
  [0.7, 70],
  [2 / 3, 66],
  [0.699, 69],
  [1, 100],
  [0, 0],
  [0.29, 29]
])('a score of %d reads as %i percent', (score, percent) => {
  expect(percentOf(score)).toBe(percent)
})
