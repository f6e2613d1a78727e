import { expect, test } from 'vitest'
import { chart } from './chart-rules'

const said = (text: string) => ({ vi: text, en: text })
const question = (text: string, ...rights: boolean[]) => ({
  text: said(text),
  choices: rights.map((isRight, index) => ({ text: said(`${index}`), isRight, why: said(`vì ${text} ${index}`) }))
})
const source = (from: number, ...questions: object[]) => ({
  id: 'x',
  kind: 'chart',
  title: said('T'),
  intro: said('I'),
  chart: {
    shape: 'bars',
    title: said('Hồ sơ'),
    unit: said('hồ sơ'),
    from,
    points: [20, 30, 40].map((value) => ({ label: said(`${value}`), value }))
  },
  questions
})
const two = source(0, question('a', true, false), question('b', false, true))
const parts = chart.split(chart.source.parse(two))
const judged = (...moves: string[]) => chart.judge(parts, { seed: 1, moves }, 'vi')

test('answers are judged once every question has one, each with the reason of the choice made', () => {
  expect(judged('choose.0', 'choose.1', 'hand-in')).toMatchObject({ right: 2, all: 2 })
  const poor = judged('choose.1', 'choose.1', 'hand-in')
  expect(poor).toMatchObject({ right: 1 })
  expect(poor?.remarks[0]).toMatchObject({ why: 'vì a 1', better: '0' })
  expect(poor?.remarks[1]?.better).toBeUndefined()
  expect(judged('choose.0', 'hand-in')).toBeNull()
})

test('an answer can be changed until it is handed in', () => {
  expect(judged('choose.1', 'choose.1', 'go.0', 'choose.0', 'hand-in')).toMatchObject({ right: 2 })
})

test('a browser is not told which choice is right', () => {
  expect(JSON.stringify(parts.shown)).not.toMatch(/isRight|vì a/)
})

test('two right choices, or an axis that begins above a value, are refused', () => {
  const messages = (value: object) => chart.source.safeParse(value).error?.issues.map(({ message }) => message)
  expect(messages(source(0, question('a', true, true), question('b', true, false)))).toEqual(['one choice is right'])
  expect(messages(source(25, question('a', true, false), question('b', true, false)))).toEqual(['begins above a value'])
})
