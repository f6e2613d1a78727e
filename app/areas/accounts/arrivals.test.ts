import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { ARRIVALS, countArrival } from './arrivals'
import type { Failures } from './sign-in-delay'

const start = new Date('2026-11-23T03:00:00Z').getTime()

/** Newcomers of one address, each so many seconds after the one before: how many were let in, and the waits told. */
function arrive(gaps: ReadonlyArray<number>) {
  let known: Failures | null = null
  let now = start
  const waits: number[] = []
  for (const gap of gaps) {
    now += gap * 1000
    const answer = countArrival(known, new Date(now), ARRIVALS)
    if ('counted' in answer) known = answer.counted
    waits.push(answer.wait)
  }
  return { waits, letIn: waits.filter((wait) => wait === 0).length, seconds: (now - start) / 1000 }
}

test('sixty learners of one hall never notice, in an hour or in one second, hall after hall', () => {
  expect(arrive(Array(60).fill(60)).letIn).toBe(60)
  expect(arrive(Array(60).fill(0)).letIn).toBe(60)
  const threeHours = [...Array(60).fill(0), 3600, ...Array(59).fill(0), 3600, ...Array(59).fill(0)]
  expect(arrive(threeHours).letIn).toBe(180)
})

test('a machine that asks without end is slowed to one in ten seconds', () => {
  const flood = arrive(Array(1200).fill(1))
  // Between the first and the last pass 1,199 seconds.
  expect(flood.letIn).toBe(240 + 119)
  expect(Math.max(...flood.waits)).toBeLessThanOrEqual(10)
})

test('whoever waits as long as they were told is let in, and nobody waits longer than a step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 240, max: 400 }), fc.integer({ min: 0, max: 3 }), (count, gap) => {
      const gaps = Array(count).fill(gap)
      const wait = arrive(gaps).waits.at(-1) ?? 0
      expect(wait).toBeLessThanOrEqual(ARRIVALS.everyS)
      if (wait > 0) expect(arrive([...gaps, wait]).waits.at(-1)).toBe(0)
    }),
    { numRuns: rounds(50, 1000) }
  )
})

test('no more come in than the rule allows, however they are spread', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 600 }), (gaps) => {
      const { letIn, seconds } = arrive(gaps)
      expect(letIn).toBeLessThanOrEqual(ARRIVALS.atOnce + Math.ceil(seconds / ARRIVALS.everyS))
    }),
    { numRuns: rounds(50, 1000) }
  )
})
