import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { addDays, day } from '~/platform/days'
import { challengeOf, judgeChallenge } from './challenges'
import { readChallenges } from './challenges.server'
import { weekOf } from './week'

const { challenges, faults: shippedFaults } = readChallenges(readContentFiles())

test('the shipped challenges are faultless and fill a quarter of a year', () => {
  expect(shippedFaults).toEqual([])
  expect(challenges.length).toBeGreaterThanOrEqual(12)
})

test('there is a challenge for every week, and one whole round before any comes again', () => {
  fc.assert(
    fc.property(fc.nat(3000), (count) => {
      const monday = weekOf(addDays(day('2024-01-01'), count)).from
      const round = challenges.map((_, index) => challengeOf(challenges, addDays(monday, index * 7))?.id)
      expect(new Set(round).size).toBe(challenges.length)
      expect(challengeOf(challenges, addDays(monday, 6))).toEqual(challengeOf(challenges, monday))
    })
  )
})

test('without challenges there is none', () => {
  expect(challengeOf([], day('2026-11-23'))).toBeNull()
})

test.each([
  [['a'], true, 'done'],
  [['b'], true, 'learnt-before'],
  [['b'], false, 'open']
] as const)('lessons %j this week, known %s: %s', (week, ever, standing) => {
  expect(judgeChallenge('a', week, ever)).toBe(standing)
})

test('a challenge for a lesson that is not there is a fault with its place', () => {
  const text = `challenges:\n${'  - {id: abc, lesson: none, title: {vi: a, en: a}, text: {vi: a, en: a}}\n'.repeat(12)}`
  const { faults } = readChallenges(new Map([['challenges.yaml', text]]))
  expect(faults.map((fault) => fault.file)).toContain('challenges.yaml')
  expect(faults.some((fault) => fault.line === 2)).toBe(true)
})
