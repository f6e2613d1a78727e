import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import type { SortData } from './sort-data'
import { isSorted, playSort, type SortMove, startSort } from './sort-game'

const card = fc.record({ group: fc.constantFrom('a', 'b'), text: fc.string(), why: fc.string() })
const cards = fc.array(card, { minLength: 1, maxLength: 10 })
const move: fc.Arbitrary<SortMove> = fc.oneof(
  fc.record({ kind: fc.constant('place' as const), group: fc.constantFrom('a', 'b', 'nowhere') }),
  fc.constant({ kind: 'next' as const })
)

test('whatever is pressed, every card is either in the queue or sorted, once', () => {
  fc.assert(
    fc.property(cards, fc.array(move, { maxLength: 60 }), (all, moves) => {
      const data = { cards: all }
      const game = moves.reduce((state, one) => playSort(data, state, one), startSort(data))
      expect([...game.queue, ...game.sorted].sort((a, b) => a - b)).toEqual(all.map((_, index) => index))
      expect(game.atOnce).toBeLessThanOrEqual(game.sorted.length)
    }),
    { numRuns: rounds(50, 1000) }
  )
})

function place(data: Pick<SortData, 'cards'>, groups: string[]) {
  const moves = groups.flatMap((group): SortMove[] => [{ kind: 'place', group }, { kind: 'next' }])
  return moves.reduce((state, one) => playSort(data, state, one), startSort(data))
}

test('a card in the wrong group comes back after the others', () => {
  const data = { cards: ['a', 'b'].map((group) => ({ group, text: group, why: '' })) }
  const game = place(data, ['b', 'b', 'a'])
  expect(isSorted(game)).toBe(true)
  expect(game).toMatchObject({ sorted: [1, 0], atOnce: 1 })
})

test('a second press on the same card changes nothing until one goes on', () => {
  const data = { cards: [{ group: 'a', text: 'a', why: '' }] }
  const placed = playSort(data, startSort(data), { kind: 'place', group: 'b' })
  expect(playSort(data, placed, { kind: 'place', group: 'a' })).toEqual(placed)
})
