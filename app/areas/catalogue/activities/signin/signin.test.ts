import { expect, test } from 'vitest'
import { replay } from '../game'
import { signinGame } from './signin-game'
import { signin } from './signin-rules'

const said = (text: string) => ({ vi: text, en: text })
const screen = (id: string, to: string[], more: object = {}) => ({
  id,
  screen: 'browser',
  bar: said('dichvucong.gov.vn'),
  heading: said(id),
  text: said(id),
  choices: to.map((one, index) => ({
    to: one,
    verdict: index === 0 ? 'good' : 'poor',
    text: said(`${id} ${one} ${index}`),
    why: said('vì')
  })),
  ...more
})
const source = (...scenes: object[]) => ({
  id: 'x',
  kind: 'signin',
  title: said('T'),
  intro: said('I'),
  start: 'trang',
  scenes
})
const whole = source(
  screen('trang', ['ma', 'gia']),
  screen('ma', ['xong', 'trang'], { code: true }),
  screen('gia', ['trang', 'gia']),
  screen('xong', [], { outcome: 'safe' })
)

test('a wrong screen leads back, and the right steps come to the end', () => {
  const data = signin.show(whole, 'vi')
  const moves = ['choose.1', 'next', 'choose.0', 'next', 'choose.0', 'next', 'choose.0', 'next']
  const { state, isFair } = replay(signinGame, data, { seed: 1, moves })
  expect(isFair).toBe(true)
  expect(signinGame.isDone(data, state)).toBe(true)
})

test('what was chosen last in a screen is what the end looks back at, once a screen', () => {
  const data = signin.show(whole, 'vi')
  const moves = ['choose.1', 'next', 'choose.0', 'next', 'choose.0', 'next']
  const { state } = replay(signinGame, data, { seed: 1, moves })
  expect(state.path).toEqual([
    { scene: 0, choice: 0 },
    { scene: 2, choice: 0 }
  ])
})

test('a screen from which no sign-in ends is refused', () => {
  const stuck = source(
    screen('trang', ['gia', 'xong']),
    screen('gia', ['gia', 'gia']),
    screen('xong', [], { outcome: 'safe' })
  )
  expect(signin.source.safeParse(stuck).error?.issues).toMatchObject([{ path: ['scenes', 1] }])
})

test('what is shared and the passcode stand in the app alone, and a passcode is six digits', () => {
  const problems = (more: object) => {
    const asks = screen('ma', ['xong', 'trang'], more)
    const scenes = source(screen('trang', ['ma', 'ma']), asks, screen('xong', [], { outcome: 'safe' }))
    return signin.source.safeParse(scenes).error?.issues.map(({ path }) => path.join('.')) ?? []
  }
  expect(problems({ screen: 'app', passcode: '258036', shares: [said('họ tên')] })).toEqual([])
  expect(problems({ screen: 'browser', passcode: '258036' })).toEqual(['scenes.1'])
  expect(problems({ screen: 'message', shares: [said('họ tên')] })).toEqual(['scenes.1'])
  expect(problems({ screen: 'app', passcode: '2580' })).toEqual(['scenes.1.passcode'])
})
