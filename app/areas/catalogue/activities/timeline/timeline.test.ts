import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import { type TimelineData, timelineGame } from './timeline-game'

function dataOf(count: number, draw?: number): TimelineData {
  const events = Array.from({ length: count }, (_, index) => ({ when: `${index}`, text: `${index}`, why: 'vì' }))
  return { id: 'x', title: 'T', intro: 'I', events, draw }
}

test('wherever events are put, the line stays in the order of time and holds each once', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (seed, presses) => {
      const data = dataOf(8)
      let state = timelineGame.start(data, seed)
      for (const press of presses) {
        const moves = timelineGame.moves(data, state)
        state = timelineGame.play(data, state, moves[press % moves.length] ?? '')
        expect(state.line).toEqual([...state.line].sort((a, b) => a - b))
      }
      expect(timelineGame.isDone(data, state)).toBe(true)
      expect(state.line).toHaveLength(8)
      expect(state.atOnce).toBeLessThanOrEqual(7)
    }),
    { numRuns: rounds(50, 1000) }
  )
})

test('the right gap counts as right at once, another is told and put right', () => {
  const data = dataOf(4)
  const state = { queue: [2], line: [0, 1, 3], last: null, atOnce: 0 }
  expect(timelineGame.play(data, state, 'at.2')).toMatchObject({ atOnce: 1, last: { event: 2, isGood: true } })
  expect(timelineGame.play(data, state, 'at.0')).toMatchObject({
    line: [0, 1, 2, 3],
    atOnce: 0,
    last: { isGood: false }
  })
})

test('a draw takes that many events', () => {
  const { queue, line } = timelineGame.start(dataOf(9, 5), 3)
  expect(queue.length + line.length).toBe(5)
})
