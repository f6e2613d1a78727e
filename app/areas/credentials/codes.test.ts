import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { makeCode, readCode } from './codes'

const bytes = fc.uint8Array({ minLength: 28, maxLength: 28 })

test('a code reads as it is printed, however it is typed', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom('', ' ', '-', ' – ', '.'), (random, between) => {
      const code = makeCode(random)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      const typed = code.toLowerCase().replace(/-/g, between).replace(/0/g, 'o').replace(/1/g, 'I')
      expect(readCode(` ${typed} `)).toBe(code)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test('every bit counts: two codes are the same only when their 140 bits are', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const same = a.every((byte, index) => byte % 32 === (b[index] ?? 0) % 32)
      expect(makeCode(a) === makeCode(b)).toBe(same)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test.each(['', '7K3M', 'U'.repeat(28), '7K3M-'.repeat(8), '<script>', '../../etc/passwd'])(
  '"%s" is no code',
  (typed) => {
    expect(readCode(typed)).toBeNull()
  }
)

test('too little randomness is refused', () => {
  expect(() => makeCode(new Uint8Array(16))).toThrow(RangeError)
})
