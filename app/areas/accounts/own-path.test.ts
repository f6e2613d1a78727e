import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { ownPath } from './own-path'

test('a path of this site passes, with its search', () => {
  expect(ownPath('/me', '/')).toBe('/me')
  expect(ownPath('/reports/programmes/1?unit=2&mode=restated', '/')).toBe('/reports/programmes/1?unit=2&mode=restated')
})

test.each([
  null,
  '',
  'me',
  'https://elsewhere.test/',
  '//elsewhere.test',
  '/\\elsewhere.test',
  '\\\\elsewhere.test',
  '/..//elsewhere.test',
  '/\t/elsewhere.test',
  '/\n/elsewhere.test',
  'javascript:alert(1)',
  '/%0d%0aSet-Cookie: x\r\n'
])('%j leads home instead', (next) => {
  expect(ownPath(next, '/home')).toBe('/home')
})

test('whatever is given, the answer stays on this site', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '\t',
    '\n',
    '.',
    '..',
    ':',
    '@',
    'http:',
    'elsewhere.test',
    '?',
    '#',
    ' ',
    '\u0000'
  )
  fc.assert(
    fc.property(
      fc.array(pieces).map((parts) => parts.join('')),
      (next) => {
        expect(new URL(ownPath(next, '/home'), 'https://school.test').origin).toBe('https://school.test')
      }
    ),
    { numRuns: rounds(500, 20_000) }
  )
})
