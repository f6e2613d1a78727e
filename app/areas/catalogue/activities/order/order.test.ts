import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import { MOST_MOVES } from '../game'
import { findStuck, movesToEnd } from '../reach'
import { isInOrder, type OrderData, type OrderState, orderGame } from './order-game'
import { order } from './order-rules'

function dataOf(count: number): OrderData {
  const steps = Array.from({ length: count }, (_, index) => ({ text: `${index}`, why: 'vì' }))
  return { id: 'x', title: 'T', intro: 'I', steps }
}

test('no play begins in order, and no press loses a step', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 7 }),
      fc.nat(1000),
      fc.array(fc.nat(), { maxLength: 30 }),
      (count, seed, presses) => {
        const data = dataOf(count)
        let state = orderGame.start(data, seed)
        expect(isInOrder(state.order)).toBe(false)
        for (const press of presses) {
          const moves = orderGame.moves(data, state)
          const move = moves[press % Math.max(1, moves.length)]
          if (move) state = orderGame.play(data, state, move)
          expect([...state.order].sort((a, b) => a - b)).toEqual([...data.steps.keys()])
        }
      }
    ),
    { numRuns: rounds(50, 1000) }
  )
})

test('a step goes up or down by one place', () => {
  const state: OrderState = { order: [2, 0, 1], isChecked: false }
  expect(orderGame.play(dataOf(3), state, 'up.2').order).toEqual([2, 1, 0])
  expect(orderGame.play(dataOf(3), state, 'down.0').order).toEqual([0, 2, 1])
})

test('an order is at its end once it is right and was checked, not before', () => {
  const data = dataOf(3)
  const right: OrderState = { order: [0, 1, 2], isChecked: false }
  expect(orderGame.isDone(data, right)).toBe(false)
  expect(orderGame.isDone(data, orderGame.play(data, right, 'check'))).toBe(true)
  const wrong = orderGame.play(data, { order: [1, 0, 2], isChecked: false }, 'check')
  expect(orderGame.isDone(data, wrong)).toBe(false)
  expect(orderGame.moves(data, wrong)).not.toContain('check')
})

test('the longest order has two states for each arrangement, and nobody is stuck in any', () => {
  expect(findStuck(orderGame, dataOf(7), { seed: 1, states: 2 * 5040 + 1, walks: 0 })).toBeNull()
})

test('an end of the longest order is found within the moves a play may have', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const moves = movesToEnd(orderGame, dataOf(7), orderGame.start(dataOf(7), seed))
    expect(moves?.length ?? MOST_MOVES).toBeLessThan(MOST_MOVES)
  }
})

test.each([2, 8])('%i steps are refused', (count) => {
  const said = (text: string) => ({ vi: text, en: text })
  const steps = Array.from({ length: count }, (_, index) => ({ text: said(`${index}`), why: said('vì') }))
  const source = { id: 'x', kind: 'order', title: said('T'), intro: said('I'), steps }
  expect(order.source.safeParse(source).error?.issues).toMatchObject([{ path: ['steps'] }])
})
