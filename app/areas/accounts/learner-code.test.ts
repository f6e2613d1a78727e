import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { learnerCode, learnerNumberRange, parseLearnerCode } from './learner-code'

const number = fc.integer({ min: 1000, max: 9_999_999 })
const many = { numRuns: rounds(300, 20_000) }

test('a code reads as prefix, number and two check digits', () => {
  expect(learnerCode('QN', 4827)).toMatch(/^QN-4827-\d\d$/)
  expect(learnerCode('QN', 1000)).toBe('QN-1000-08')
})

test('a code is found again however it is typed', () => {
  const code = learnerCode('QN', 1000)
  for (const typed of ['QN-1000-08', 'qn100008', ' qn 1000 08 ', 'QN–1000–08', '1000-08', 'qn1oooo8', 'QN.1000.08']) {
    expect(parseLearnerCode(typed, 'QN')).toBe(code)
  }
})

test('what is no code of this province is refused', () => {
  for (const typed of ['', 'QN', 'QN-1000', 'DN-1000-08', '0905123456', 'lan@quangngai.test', 'QN-0100-70']) {
    expect(parseLearnerCode(typed, 'QN')).toBeNull()
  }
})

test('every code parses to itself', () => {
  fc.assert(
    fc.property(number, (n) => {
      const code = learnerCode('QN', n)
      expect(parseLearnerCode(code, 'QN')).toBe(code)
    }),
    many
  )
})

test('one wrong digit, anywhere, is caught', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (n, where, change) => {
      const digits = learnerCode('QN', n).replace(/\D/g, '')
      const at = where % digits.length
      const slipped = digits.slice(0, at) + ((Number(digits[at]) + change) % 10) + digits.slice(at + 1)
      expect(parseLearnerCode(`QN${slipped}`, 'QN')).toBeNull()
    }),
    many
  )
})

test('two neighbours swapped, anywhere, are caught', () => {
  fc.assert(
    fc.property(number, fc.nat(), (n, where) => {
      const digits = learnerCode('QN', n).replace(/\D/g, '')
      const at = where % (digits.length - 1)
      const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)
      fc.pre(swapped !== digits)
      expect(parseLearnerCode(`QN${swapped}`, 'QN')).toBeNull()
    }),
    many
  )
})

test('numbers grow longer only when short ones keep being taken', () => {
  expect(learnerNumberRange(0)).toEqual({ from: 1000, below: 10_000 })
  expect(learnerNumberRange(3)).toEqual({ from: 10_000, below: 100_000 })
  expect(learnerNumberRange(100)).toEqual({ from: 1_000_000, below: 10_000_000 })
})
