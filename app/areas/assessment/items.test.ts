import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { isRight } from './grading'
import { AuthoredItem, ItemKey, ShownItem, splitItem } from './items'
import type { ItemResponse } from './responses'

const common = { id: 'x-q01', outcome: 'o1', difficulty: 'easy', stem: 'Câu hỏi?', explanation: 'Giải thích.' }
const texts = (min: number, max: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-zđ]{1,8}$/), { minLength: min, maxLength: max })

const authored = fc
  .oneof(
    texts(3, 5).chain((all) => fc.constant({ kind: 'ordering', steps: all })),
    texts(6, 9).map((all) => ({
      kind: 'matching',
      pairs: [0, 1, 2].map((at) => ({ left: all[at], right: all[at + 3] })),
      extra: all.slice(6)
    })),
    fc.tuple(texts(2, 6), fc.nat()).map(([all, pick]) => ({
      kind: 'single',
      options: all.map((text, at) => ({ id: `o${at}`, text, correct: at === pick % all.length, why: `vì ${text}` }))
    })),
    fc.boolean().map((answer) => ({ kind: 'true-false', answer })),
    fc.integer().map((value) => ({ kind: 'numeric', value, tolerance: 0, unit: 'bài' }))
  )
  .map((kind) => AuthoredItem.parse({ ...common, ...kind }))

function rightResponse(key: ItemKey): ItemResponse {
  switch (key.kind) {
    case 'single':
      return { choice: key.correct }
    case 'multiple':
      return { choices: key.correct }
    case 'true-false':
      return { answer: key.answer }
    case 'matching':
      return { matches: key.pairs }
    case 'ordering':
      return { positions: Object.fromEntries(key.order.map((id, index) => [id, index + 1])) }
    case 'short-text':
      return { text: key.accept[0] ?? '' }
    case 'numeric':
      return { text: String(key.value) }
  }
}

test('what is authored as right earns the item, and no answer earns nothing', () => {
  fc.assert(
    fc.property(authored, (item) => {
      const split = splitItem(item)
      expect(isRight(split, rightResponse(split.key))).toBe(true)
      expect(isRight(split, null)).toBe(false)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test('the shown half holds no explanation, no note, and does not depend on which answer is right', () => {
  fc.assert(
    fc.property(authored, (item) => {
      const { shown, key } = splitItem(item)
      expect(ShownItem.parse(shown)).toEqual(shown)
      expect(ItemKey.parse(key)).toEqual(key)
      expect(JSON.stringify(shown)).not.toContain('Giải thích')
      expect(JSON.stringify(shown)).not.toContain('vì ')
      if (item.kind === 'ordering') {
        expect(splitItem({ ...item, steps: [...item.steps].reverse() }).shown).toEqual(shown)
      }
      if (item.kind === 'matching') {
        const [first, second, third] = item.pairs
        if (!first || !second || !third) return
        const crossed = [
          { left: first.left, right: second.right },
          { left: second.left, right: third.right },
          { left: third.left, right: first.right }
        ]
        expect(splitItem({ ...item, pairs: crossed }).shown).toEqual(shown)
      }
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test.each([
  ['two right options in a single choice', { kind: 'single', options: [option('a', true), option('b', true)] }],
  ['no right option', { kind: 'multiple', options: [option('a', false), option('b', false)] }],
  ['an option twice', { kind: 'multiple', options: [option('a', true), option('a', false)] }],
  ['an unknown field', { kind: 'true-false', answer: true, points: 2 }],
  ['a step twice', { kind: 'ordering', steps: ['a', 'b', 'a'] }],
  ['too few pairs', { kind: 'matching', pairs: [{ left: 'a', right: 'b' }] }]
])('%s is refused', (_, kind) => {
  expect(AuthoredItem.safeParse({ ...common, ...kind }).success).toBe(false)
})

function option(id: string, correct: boolean) {
  return { id, text: `ý ${id}`, correct }
}
