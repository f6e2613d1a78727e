import { expect, test } from 'vitest'
import { replay } from '../game'
import { type FlashcardsData, flashcardsGame } from './flashcards-game'

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
