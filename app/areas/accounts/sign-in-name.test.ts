import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { learnerCode } from './learner-code'
import { parseEmail, parsePhone, parseSignInName } from './sign-in-name'

test.each([
  ['0905123456', '+84905123456'],
  ['0905 123 456', '+84905123456'],
  ['0905.123.456', '+84905123456'],
  ['(090) 512-3456', '+84905123456'],
  ['+84905123456', '+84905123456'],
  ['+84 0905 123 456', '+84905123456'],
  ['0084905123456', '+84905123456'],
  ['84905123456', '+84905123456'],
  ['0255 3822 123', '+842553822123'],
  ['+856 20 5512 3456', '+8562055123456']
])('%s is the number %s', (typed, phone) => {
  expect(parsePhone(typed)).toBe(phone)
})

test.each(['', '905123456', '0905', '09051234567', '0105123456', '+84105123456', '123', 'a905123456', '8490512'])(
  '%s is no phone number',
  (typed) => {
    expect(parsePhone(typed)).toBeNull()
  }
)

test('a phone number in its one spelling stays as it is', () => {
  fc.assert(
    fc.property(fc.constantFrom('3', '5', '7', '8', '9'), fc.integer({ min: 0, max: 99_999_999 }), (lead, rest) => {
      const national = lead + String(rest).padStart(8, '0')
      expect(parsePhone(`0${national}`)).toBe(`+84${national}`)
      expect(parsePhone(`+84${national}`)).toBe(`+84${national}`)
    }),
    { numRuns: rounds(100, 5000) }
  )
})

test('an e-mail address is compared in lower case', () => {
  expect(parseEmail(' Lan.Nguyen@QuangNgai.test ')).toBe('lan.nguyen@quangngai.test')
  expect(parseEmail('lan@')).toBeNull()
  expect(parseEmail('lan@quangngai')).toBeNull()
  expect(parseEmail('lan nguyen@quangngai.test')).toBeNull()
})

test('a name at sign-in is told apart by itself', () => {
  expect(parseSignInName('qn 1000 08', 'QN')).toEqual({ kind: 'code', value: 'QN-1000-08' })
  expect(parseSignInName('0905 123 456', 'QN')).toEqual({ kind: 'phone', value: '+84905123456' })
  expect(parseSignInName('HR@demo.test', 'QN')).toEqual({ kind: 'email', value: 'hr@demo.test' })
  expect(parseSignInName('Nguyễn Văn An', 'QN')).toBeNull()
})

test('no learner code is taken for a phone number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9_999_999 }), (number) => {
      const code = learnerCode('QN', number)
      expect(parseSignInName(code, 'QN')).toEqual({ kind: 'code', value: code })
    }),
    { numRuns: rounds(100, 5000) }
  )
})
