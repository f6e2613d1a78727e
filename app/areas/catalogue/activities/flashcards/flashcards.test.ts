import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import { replay } from '../game'
import { findStuck } from '../reach'
import { daysUntilAgain, type FlashcardsData, flashcardsGame } from './flashcards-game'
import { flashcards } from './flashcards-rules'

const data: FlashcardsData = {
  id: 'x',
  title: 'T',
  intro: 'I',
  cards: ['a', 'b', 'c', 'd'].map((front) => ({ front, back: front }))
}
const after = (...moves: string[]) => replay(flashcardsGame, data, { seed: 1, moves })
const known = ['turn', 'known']
const unknown = ['turn', 'unknown']

test('what is remembered at first sight is asked once', () => {
  const { state } = after(...known, ...known, ...known, ...known)
  expect(flashcardsGame.isDone(data, state)).toBe(true)
  expect(state.hard).toEqual([])
})

test('what was not remembered comes back soon, and is asked until it was remembered twice', () => {
  const [first = -1] = flashcardsGame.start(data, 1).queue
  const missed = after(...unknown).state
  expect(missed.queue[2]).toBe(first)
  const caught = after(...unknown, ...known, ...known, ...known).state
  expect(caught.nearly).toEqual([first])
  expect(caught.queue).toContain(first)
  const end = after(...unknown, ...known, ...known, ...known, ...known, ...known)
  expect(end.state).toMatchObject({ queue: [], hard: [first] })
})

test('a hard card missed again begins anew', () => {
  const [first = -1] = flashcardsGame.start(data, 1).queue
  const { state } = after(...unknown, ...known, ...known, ...known, ...known, ...unknown)
  expect(state.nearly).toEqual([])
  expect(state.queue).toEqual([first])
})

test('a card is judged only once it was turned', () => {
  expect(after('known')).toMatchObject({ moves: [], isFair: false })
})

test('the more often a card was not remembered, the sooner it is to be looked at again', () => {
  const [first = -1, second = -1, third = -1] = flashcardsGame.start(data, 1).queue
  // The first and third are missed, and the first once more when it comes back.
  const { state } = after(...unknown, ...known, ...unknown, ...unknown)
  expect([first, second, third].map((card) => daysUntilAgain(state, card))).toEqual([1, 7, 3])
})

test('whatever is said, every drawn card is either in the queue or done, once', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(fc.boolean(), { maxLength: 40 }), (seed, answers) => {
      const moves = answers.flatMap((isKnown) => (isKnown ? known : unknown))
      const { state } = replay(flashcardsGame, data, { seed, moves })
      expect([...state.queue, ...state.done].sort((a, b) => a - b)).toEqual([0, 1, 2, 3])
      expect(state.hardest.filter((card) => !state.hard.includes(card))).toEqual([])
    }),
    { numRuns: rounds(50, 1000) }
  )
})

test('four cards have a few thousand states at most, and nobody is stuck in any', () => {
  expect(findStuck(flashcardsGame, data, { seed: 1, states: 20_000, walks: 0 })).toBeNull()
})

test.each([
  ['three cards only', { count: 3 }, ['cards']],
  ['a draw of more than there are', { count: 4, draw: 5 }, ['draw']]
])('%s: refused', (_, { count, ...fields }: { count: number; draw?: number }, path) => {
  const said = (text: string) => ({ vi: text, en: text })
  const cards = Array.from({ length: count }, (_, index) => ({ front: said(`${index}`), back: said('b') }))
  const source = { id: 'x', kind: 'flashcards', title: said('T'), intro: said('I'), cards, ...fields }
  expect(flashcards.source.safeParse(source).error?.issues).toMatchObject([{ path }])
})
