import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { arrangeItem, drawItems } from './drawing'
import { AuthoredItem, splitItem } from './items'

const bank = Array.from({ length: 30 }, (_, at) => ({
  id: `i${String(at).padStart(2, '0')}`,
  outcome: `o${at % 3}`,
  practice: at % 5 === 0
}))
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const blueprint = [
  { outcome: 'o0', draw: 3 },
  { outcome: 'o1', draw: 4 },
  { outcome: 'o2', draw: 2 }
]

test('draws so many items per outcome, none twice and none for practice, the same for the same seed', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const drawn = drawItems(blueprint, bank, seed)
      const found = drawn.map((id) => bank.find((item) => item.id === id))
      expect(new Set(drawn).size).toBe(9)
      expect(found.some((item) => item?.practice)).toBe(false)
      for (const { outcome, draw } of blueprint)
        expect(found.filter((item) => item?.outcome === outcome)).toHaveLength(draw)
      expect(drawItems(blueprint, [...bank].reverse(), seed)).toEqual(drawn)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test('what was seen before is drawn only where nothing else is left', () => {
  fc.assert(
    fc.property(seeds, seeds, (seed, later) => {
      const first = drawItems([{ outcome: 'o1', draw: 3 }], bank, seed)
      const second = drawItems([{ outcome: 'o1', draw: 3 }], bank, later, new Set(first))
      expect(second.filter((id) => first.includes(id))).toEqual([])
      const all = drawItems([{ outcome: 'o1', draw: 8 }], bank, later, new Set([...first, ...second]))
      expect(new Set(all).size).toBe(8)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test('every item that may be drawn is drawn by some seed', () => {
  const seen = new Set(Array.from({ length: 400 }, (_, seed) => drawItems(blueprint, bank, seed)).flat())
  expect(seen.size).toBe(bank.filter((item) => !item.practice).length)
})

test('a bank that is too small is refused', () => {
  expect(() => drawItems([{ outcome: 'o0', draw: 99 }], bank, 1)).toThrow('bank-too-small')
})

const common = { id: 'x', outcome: 'o1', difficulty: 'easy', stem: '?', explanation: '!' }
const ordering = splitItem(AuthoredItem.parse({ ...common, kind: 'ordering', steps: ['c', 'a', 'b'] }))
const single = splitItem(
  AuthoredItem.parse({
    ...common,
    kind: 'single',
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, correct: id === 'b' }))
  })
)

test('steps never begin in their right order, and nothing is lost by arranging', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 20 }), (seed, place) => {
      const arranged = arrangeItem(ordering, seed, place)
      if (arranged.kind !== 'ordering' || ordering.key.kind !== 'ordering') throw new Error('another kind')
      expect(arranged.steps.map((step) => step.id)).not.toEqual(ordering.key.order)
      expect(arranged.steps.map((step) => step.id).sort()).toEqual(['s1', 's2', 's3'])
      expect(arrangeItem(ordering, seed, place)).toEqual(arranged)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test('the right option stands in every place for some seed', () => {
  const places = Array.from({ length: 60 }, (_, seed) => {
    const arranged = arrangeItem(single, seed, 0)
    return arranged.kind === 'single' ? arranged.options.findIndex((option) => option.id === 'b') : -1
  })
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
})
