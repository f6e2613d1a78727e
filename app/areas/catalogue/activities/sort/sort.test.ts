import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import { replay } from '../game'
import { type SortData, type SortState, sortGame } from './sort-game'

function dataOf(groups: ReadonlyArray<string>, draw?: number): SortData {
  return {
    id: 'x',
    title: 'T',
    intro: 'I',
    groups: ['a', 'b'].map((id) => ({ id, title: id })),
    cards: groups.map((group, index) => ({ group, text: `${index}`, why: 'vì' })),
    draw
  }
}

const cards = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 10 })

test('whatever is pressed, every drawn card is either in the queue or sorted, once', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 1, max: 99 }), fc.array(fc.nat(), { maxLength: 60 }), (all, seed, presses) => {
      const data = dataOf(all)
      let state = sortGame.start(data, seed)
      for (const press of presses) {
        const moves = sortGame.moves(data, state)
        const move = moves[press % Math.max(1, moves.length)]
        if (move) state = sortGame.play(data, state, move)
      }
      expect([...state.queue, ...state.sorted].sort((a, b) => a - b)).toEqual(all.map((_, index) => index))
    }),
    { numRuns: rounds(50, 1000) }
  )
})

/** Puts the card in hand where it belongs, or into the other group. */
function put(data: SortData, state: SortState, isRight: boolean): SortState {
  const isA = data.cards[state.queue[0] ?? -1]?.group === 'a'
  const placed = sortGame.play(data, state, isA === isRight ? 'to.0' : 'to.1')
  return sortGame.play(data, placed, 'next')
}

test('a card in the wrong group comes back after the others', () => {
  const data = dataOf(['a', 'b'])
  const first = sortGame.start(data, 5)
  const state = [false, true, true].reduce((now, isRight) => put(data, now, isRight), first)
  expect(sortGame.isDone(data, state)).toBe(true)
  expect(state.sorted).toEqual([first.queue[1], first.queue[0]])
  expect(state.mistaken).toEqual([first.queue[0]])
})

test('a second press on the same card is no move until one goes on', () => {
  expect(replay(sortGame, dataOf(['a', 'b']), { seed: 1, moves: ['to.0', 'to.1'] })).toMatchObject({
    moves: ['to.0'],
    isFair: false
  })
})

test('a draw takes that many cards, the same for the same seed', () => {
  const data = dataOf(['a', 'b', 'a', 'b', 'a', 'b', 'a'], 4)
  const drawn = [1, 1, 2, 3].map((seed) => sortGame.start(data, seed).queue.join())
  expect(drawn[0]).toBe(drawn[1])
  expect(new Set(drawn).size).toBeGreaterThan(1)
  expect(sortGame.start(data, 1).queue).toHaveLength(4)
})
