import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import { replay } from '../game'
import { type PrivacyData, privacyGame } from './privacy-game'
import { privacy } from './privacy-rules'

const option = (isGood: boolean) => ({ text: isGood ? 'kín' : 'mở', isGood, why: 'vì' })
const data: PrivacyData = {
  id: 'x',
  title: 'T',
  intro: 'I',
  app: 'A',
  goals: ['kín'],
  settings: ['a', 'b', 'c'].map((title) => ({ title, first: 0, options: [option(false), option(true)] }))
}

test('every setting has exactly one chosen option, whatever is pressed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 20 }), (presses) => {
      let state = privacyGame.start(data, 1)
      for (const press of presses) {
        const moves = privacyGame.moves(data, state)
        const move = moves[press % Math.max(1, moves.length)]
        if (move) state = privacyGame.play(data, state, move)
      }
      expect(state.chosen).toHaveLength(3)
      expect(state.chosen.every((chosen) => chosen === 0 || chosen === 1)).toBe(true)
    }),
    { numRuns: rounds(50, 500) }
  )
})

test('it is at its end once every setting meets the goals and was checked', () => {
  const set = ['set0.1', 'set1.1', 'set2.1']
  expect(privacyGame.isDone(data, replay(privacyGame, data, { seed: 1, moves: set }).state)).toBe(false)
  const checked = replay(privacyGame, data, { seed: 1, moves: [...set, 'check'] })
  expect(checked.isFair && privacyGame.isDone(data, checked.state)).toBe(true)
  const early = replay(privacyGame, data, { seed: 1, moves: ['check'] })
  expect(privacyGame.isDone(data, early.state)).toBe(false)
})

test('the option that is chosen can be pressed again, and a check stands until something changes', () => {
  const checked = replay(privacyGame, data, { seed: 1, moves: ['set0.1', 'check', 'set0.1'] })
  expect(checked).toMatchObject({ isFair: true, state: { chosen: [1, 0, 0], isChecked: true } })
  const changed = replay(privacyGame, data, { seed: 1, moves: ['set0.1', 'check', 'set0.0'] })
  expect(changed.state).toEqual({ chosen: [0, 0, 0], isChecked: false })
})

test('settings with nothing to change, or that cannot be met, are refused', () => {
  const said = (text: string) => ({ vi: text, en: text })
  const setting = (...goods: boolean[]) => ({
    title: said('S'),
    first: 0,
    options: goods.map((isGood, index) => ({ text: said(`${index}`), isGood, why: said('vì') }))
  })
  const refused = (...settings: object[]) =>
    privacy.source
      .safeParse({
        id: 'x',
        kind: 'privacy',
        title: said('T'),
        intro: said('I'),
        app: said('A'),
        goals: [said('G')],
        settings
      })
      .error?.issues.map(({ message }) => message)
  expect(refused(setting(true, false), setting(true, false), setting(true, false))).toEqual([
    'nothing is left to change'
  ])
  expect(refused(setting(false, false), setting(true, false), setting(true, false))).toEqual([
    'no option meets the goals'
  ])
})
