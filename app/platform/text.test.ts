import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rounds } from '../../tests/rounds'
import { cleanText, foldText, personSortKey, sortKey } from './text'

const FOLDER = '../shared/fixtures/vn-text'
/** On a plain clone there are no shared fixtures; beside the project they must be there. */
const ELSEWHERE = !existsSync('../shared')
const collator = new Intl.Collator('vi')

function readWords(file: string): string[] {
  const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').map(cleanText)
  return [...new Set(lines)].filter(Boolean)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

describe.each(['Viet11K.txt', 'boy.txt', 'girl.txt'])('%s', (file) => {
  test.skipIf(ELSEWHERE)('the sort key puts every word where the Vietnamese collator does', () => {
    const words = readWords(file)
    const byCollator = [...words].sort(collator.compare)
    const byKey = [...words].sort((a, b) => compare(sortKey(a), sortKey(b)))
    expect(words.length).toBeGreaterThan(1000)
    expect(byKey).toEqual(byCollator)
  })
})

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const letter = fc
  .tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...TONES), fc.boolean())
  .map(([base, tone, upper]) => ((upper ? base.toUpperCase() : base) + tone).normalize('NFC'))
/** Vietnamese puts one tone on a syllable; a second one has no place in its order. */
const plain = fc.constantFrom(...LETTERS)
const syllable = fc
  .tuple(fc.array(plain, { maxLength: 2 }), letter, fc.array(plain, { maxLength: 2 }))
  .map(([before, toned, after]) => before.join('') + toned + after.join(''))
const words = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

test('any two Vietnamese phrases are ordered by their keys as by the collator', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(compare(sortKey(a), sortKey(b))).toBe(Math.sign(collator.compare(a, b)))
    }),
    { numRuns: rounds(500, 20_000) }
  )
})

test('people are ordered by given name, then middle names, then surname', () => {
  const names = ['Trần Văn Bình', 'Lê Văn Ánh', 'Nguyễn Thị Ánh', 'Đỗ Văn An', 'Dương Văn An', 'Ơn', 'Hồ Thị Đào']
  expect([...names].sort((a, b) => compare(personSortKey(a), personSortKey(b)))).toEqual([
    'Dương Văn An',
    'Đỗ Văn An',
    'Nguyễn Thị Ánh',
    'Lê Văn Ánh',
    'Trần Văn Bình',
    'Hồ Thị Đào',
    'Ơn'
  ])
})

test('a note in brackets is no given name', () => {
  const names = ['Trần Văn Bình (demo)', 'Lê Văn Ánh (demo)', 'Lê Văn Ánh']
  expect([...names].sort((a, b) => compare(personSortKey(a), personSortKey(b)))).toEqual([
    'Lê Văn Ánh',
    'Lê Văn Ánh (demo)',
    'Trần Văn Bình (demo)'
  ])
  expect(personSortKey('(demo)')).not.toBe(personSortKey(''))
})

test('composed and decomposed spellings have one key', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text))
      expect(personSortKey(text.normalize('NFD'))).toBe(personSortKey(text))
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text))
    })
  )
})

test.each([
  ['Đặng Thuỳ Trâm', 'dang thuy tram'],
  ['ĐÀ NẴNG', 'da nang'],
  ['Ðức', 'duc'],
  ['  Nguyễn\u00A0Thị\u200B  Ơn ', 'nguyen thi on'],
  ['Hòa', 'hoa'],
  ['Hoà', 'hoa']
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('cleaning and folding change nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: rounds(200, 5000) }
  )
})
