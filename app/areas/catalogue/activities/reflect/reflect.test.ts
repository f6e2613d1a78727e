import { expect, test } from 'vitest'
import { replay } from '../game'
import { type ReflectData, reflectGame } from './reflect-game'

const data: ReflectData = {
  id: 'x',
  title: 'T',
  intro: 'I',
  questions: [
    { text: 'một', points: ['a', 'b', 'c'] },
    { text: 'hai', points: ['d', 'e'] }
  ]
}

test('points are seen after thinking, ticked and unticked, and each question begins anew', () => {
  expect(replay(reflectGame, data, { seed: 1, moves: ['next'] }).isFair).toBe(false)
  const { state } = replay(reflectGame, data, { seed: 1, moves: ['reveal', 'had.2', 'had.0', 'had.2'] })
  expect(state).toEqual({ question: 0, isRevealed: true, had: [0] })
  const next = replay(reflectGame, data, { seed: 1, moves: ['reveal', 'had.1', 'next'] })
  expect(next.state).toEqual({ question: 1, isRevealed: false, had: [] })
})

test('it is at its end after the last question', () => {
  const { state, isFair } = replay(reflectGame, data, { seed: 1, moves: ['reveal', 'next', 'reveal', 'next'] })
  expect(isFair && reflectGame.isDone(data, state)).toBe(true)
  expect(reflectGame.moves(data, state)).toEqual([])
})
