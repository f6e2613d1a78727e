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

test('one text in two pairs is refused', () => {
  const said = (text: string) => ({ vi: text, en: text })
  const pair = (left: string, right: string) => ({ left: said(left), right: said(right), why: said('vì') })
  const source = {
    id: 'x',
    kind: 'pairs',
    title: said('T'),
    intro: said('I'),
    pairs: [pair('a', '1'), pair('b', '2'), pair('a', '3')]
  }
  expect(pairs.source.safeParse(source).error?.issues).toMatchObject([{ path: ['pairs', 2, 'left'] }])
})
