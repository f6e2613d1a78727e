import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { type GradedItem, gradeAttempt, isRight } from './grading'
import type { ItemKey, ShownItem, SplitItem } from './items'
import { readNumber } from './numbers'
import type { ItemResponse } from './responses'

const stem = 'Câu hỏi?'
const explanation = 'Giải thích.'

function item(shown: Omit<ShownItem, 'stem'>, key: Omit<ItemKey, 'explanation'>): SplitItem {
  return { shown: { ...shown, stem } as ShownItem, key: { ...key, explanation } as ItemKey }
}
const options = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
const single = item({ kind: 'single', options } as never, { kind: 'single', correct: 'b', whys: {} } as never)
const multiple = item(
  { kind: 'multiple', options } as never,
  { kind: 'multiple', correct: ['a', 'c'], whys: {} } as never
)
const truth = item({ kind: 'true-false' }, { kind: 'true-false', answer: false } as never)
const matching = item(
  { kind: 'matching', lefts: options, rights: options } as never,
  {
    kind: 'matching',
    pairs: { l1: 'r2', l2: 'r1' }
  } as never
)
const ordering = item(
  { kind: 'ordering', steps: options } as never,
  { kind: 'ordering', order: ['c', 'a', 'b'] } as never
)
const numeric = item(
  { kind: 'numeric', unit: 'bản sao' } as never,
  { kind: 'numeric', value: 1141, tolerance: 0 } as never
)
const share = item({ kind: 'numeric', unit: '%' } as never, { kind: 'numeric', value: 95.1, tolerance: 0.05 } as never)

function shortText(accept: string[], ignore: string[]) {
  return item({ kind: 'short-text' }, { kind: 'short-text', accept, ignore } as never)
}

describe('an item is earned whole or not at all', () => {
  test.each<[string, SplitItem, ItemResponse, boolean]>([
    ['the right option', single, { choice: 'b' }, true],
    ['a wrong option', single, { choice: 'a' }, false],
    ['all right options', multiple, { choices: ['c', 'a'] }, true],
    ['one right option of two', multiple, { choices: ['a'] }, false],
    ['all options at once', multiple, { choices: ['a', 'b', 'c'] }, false],
    ['false, said false', truth, { answer: false }, true],
    ['false, said true', truth, { answer: true }, false],
    ['every pair', matching, { matches: { l1: 'r2', l2: 'r1' } }, true],
    ['a pair missing', matching, { matches: { l1: 'r2' } }, false],
    ['pairs crossed', matching, { matches: { l1: 'r1', l2: 'r2' } }, false],
    ['every step in place', ordering, { positions: { c: 1, a: 2, b: 3 } }, true],
    ['two steps swapped', ordering, { positions: { c: 2, a: 1, b: 3 } }, false],
    ['a step without a place', ordering, { positions: { c: 1, a: 2 } }, false],
    ['the shape of another kind', single, { answer: true }, false]
  ])('%s', (_, asked, response, earned) => {
    expect(isRight(asked, response)).toBe(earned)
  })
})

describe('numbers are read as people write them', () => {
  test.each<[string, SplitItem, boolean]>([
    ['1141', numeric, true],
    ['1.141', numeric, true],
    ['1,141', numeric, true],
    ['1 141', numeric, true],
    ['1\u00A0141', numeric, true],
    [' 1141 bản sao ', numeric, true],
    ['1141bản', numeric, true],
    ['1141 BAN SAO', numeric, true],
    ['+1141', numeric, true],
    ['1142', numeric, false],
    ['-1141', numeric, false],
    ['', numeric, false],
    ['một nghìn', numeric, false],
    ['11 41', numeric, false],
    ['95,1', share, true],
    ['95.1', share, true],
    ['95,1%', share, true],
    ['95,15', share, true],
    ['95,16', share, false],
    ['951', share, false],
    ['95,1 phần trăm', share, true]
  ])('%s', (text, asked, earned) => {
    expect(isRight(asked, { text })).toBe(earned)
  })

  test('a number written by either custom is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom('vi-VN', 'en-GB'),
        (value, locale) => {
          expect(readNumber(new Intl.NumberFormat(locale).format(value))).toContain(value)
          expect(readNumber(new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(value / 10))).toContain(
            value / 10
          )
        }
      ),
      { numRuns: rounds(200, 5000) }
    )
  })
})

describe('short text forgives what its author forgives', () => {
  test.each<[string, string[], string, boolean]>([
    ['10/10', ['case', 'accents', 'spaces'], ' 10 / 10 ', true],
    ['10 tháng 10', ['case', 'accents', 'spaces'], '10 THANG 10', true],
    ['10 tháng 10', ['case', 'accents', 'spaces'], '10 tháng 10'.normalize('NFD'), true],
    ['đường dây nóng', ['accents'], 'duong day nong', true],
    ['đường dây nóng', ['case'], 'duong day nong', false],
    ['Hòa', [], 'Hoà', true],
    ['Hòa', [], 'Hóa', false],
    ['VNeID', [], 'vneid', false],
    ['VNeID', ['case'], 'vneid', true],
    ['.gov.vn', ['punctuation'], 'gov vn', true],
    ['.gov.vn', [], 'gov.vn', false],
    ['10/10', ['spaces'], '', false]
  ])('%s, ignoring %j, against "%s"', (accepted, ignore, given, earned) => {
    expect(isRight(shortText([accepted], ignore), { text: given })).toBe(earned)
  })

  test('the Unicode form never matters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Nguyễn Thị Hoà', 'chuyển đổi số', 'kỹ năng'),
        fc.constantFrom('NFC', 'NFD'),
        (text, form) => {
          expect(isRight(shortText([text], []), { text: text.normalize(form) })).toBe(true)
        }
      )
    )
  })
})

describe('a whole attempt', () => {
  const items: GradedItem[] = Array.from({ length: 10 }, (_, at) => ({
    ...single,
    id: `i${at}`,
    outcome: at < 5 ? 'o1' : 'o3'
  }))
  const answered = (right: number) =>
    new Map<string, ItemResponse>(items.slice(0, right).map(({ id }) => [id, { choice: 'b' }]))

  test.each([
    [7, 0.7, true],
    [6, 0.7, false],
    [0, 0.7, false],
    [10, 1, true],
    [9, 1, false]
  ])('%i right of 10 at pass mark %d', (right, passMark, passed) => {
    expect(gradeAttempt(items, answered(right), passMark)).toMatchObject({ score: right / 10, passed })
  })

  test('names the outcomes to look at again', () => {
    expect(gradeAttempt(items, answered(7), 0.7).outcomesToReview).toEqual(['o3'])
    expect(gradeAttempt(items, answered(10), 0.7).outcomesToReview).toEqual([])
  })

  test('a share that is the pass mark passes, whatever the number of items', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (count, seed) => {
        const right = seed % (count + 1)
        const asked = Array.from({ length: count }, (_, at) => ({ ...single, id: `i${at}`, outcome: 'o1' }))
        const given = new Map<string, ItemResponse>(asked.slice(0, right).map(({ id }) => [id, { choice: 'b' }]))
        expect(gradeAttempt(asked, given, right / count).passed).toBe(true)
        expect(gradeAttempt(asked, given, (right + 1) / count).passed).toBe(false)
      }),
      { numRuns: rounds(100, 1000) }
    )
  })
})
