import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import { replay } from '../game'
import { type PairsData, pairsGame } from './pairs-game'
import { pairs } from './pairs-rules'

function dataOf(count: number): PairsData {
  const one = (_: unknown, index: number) => ({ left: `l${index}`, right: `r${index}`, why: 'vì' })
  return { id: 'x', title: 'T', intro: 'I', pairs: Array.from({ length: count }, one) }
}

test('only halves of one pair stay together, whatever is pressed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.nat(), { maxLength: 40 }), (seed, presses) => {
      const data = dataOf(4)
      let state = pairsGame.start(data, seed)
      for (const press of presses) {
        const moves = pairsGame.moves(data, state)
        const move = moves[press % Math.max(1, moves.length)]
        if (!move) break
        const before = state
        state = pairsGame.play(data, state, move)
        const fits = state.tried !== null && state.tried.left === state.tried.right
        expect(state.matched.length - before.matched.length).toBe(fits ? 1 : 0)
      }
    }),
    { numRuns: rounds(50, 1000) }
  )
})

test('a half in hand can be put back for another', () => {
  const data = dataOf(3)
  const { state } = replay(pairsGame, data, { seed: 1, moves: ['left.0', 'left.1', 'right.1'] })
  expect(state.matched).toEqual([1])
})

test('a wrong try is kept to be explained, until the next half is chosen', () => {
  const data = dataOf(3)
  const { state } = replay(pairsGame, data, { seed: 1, moves: ['left.0', 'right.1'] })
  expect(state).toMatchObject({ tried: { left: 0, right: 1 }, left: null, matched: [] })
  expect(pairsGame.play(data, state, 'left.0').tried).toBeNull()
})

const said = (text: string) => ({ vi: text, en: text })
const pair = (left: string, right = left) => ({ left: said(left), right: said(right), why: said('vì') })
const named = (count: number) => Array.from({ length: count }, (_, index) => pair(`${index}`))

test.each([
  ['one left half in two pairs', { pairs: [pair('a', '1'), pair('b', '2'), pair('a', '3')] }, ['pairs', 2, 'left']],
  ['one right half in two pairs', { pairs: [pair('a', '1'), pair('b', '1'), pair('c', '3')] }, ['pairs', 1, 'right']],
  ['two pairs only', { pairs: named(2) }, ['pairs']],
  ['more on screen than eight', { pairs: named(9) }, ['pairs']],
  ['a draw of more than there are', { pairs: named(4), draw: 5 }, ['draw']]
])('%s is refused', (_, fields, path) => {
  const source = { id: 'x', kind: 'pairs', title: said('T'), intro: said('I'), ...fields }
  expect(pairs.source.safeParse(source).error?.issues).toMatchObject([{ path }])
})

test('nine pairs are fine where a play draws fewer', () => {
  const source = { id: 'x', kind: 'pairs', title: said('T'), intro: said('I'), pairs: named(9), draw: 6 }
  expect(pairs.source.safeParse(source).success).toBe(true)
})
