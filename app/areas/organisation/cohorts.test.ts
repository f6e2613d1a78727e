import { expect, test } from 'vitest'
import { type CohortRule, matchesRule } from './cohorts'

const officer = { staffGroup: 'civil-servant', specialist: false, unitKind: 'commune' } as const

test.each<[CohortRule, boolean]>([
  [{}, true],
  [{ staffGroups: ['civil-servant'] }, true],
  [{ staffGroups: ['leader', 'teacher'] }, false],
  [{ unitKinds: ['commune', 'agency'] }, true],
  [{ unitKinds: ['school'] }, false],
  [{ specialist: true }, false],
  [{ specialist: false }, true],
  [{ staffGroups: ['civil-servant'], unitKinds: ['school'] }, false],
  [{ staffGroups: [] }, false]
])('%j admits an officer of a commune: %s', (rule, expected) => {
  expect(matchesRule(rule, officer)).toBe(expected)
})
