import { expect, test } from 'vitest'
import { dossier } from './dossier-rules'

const said = (text: string) => ({ vi: text, en: text })
const choice = (question: string, ...rights: boolean[]) => ({
  question: said(question),
  options: rights.map((isRight, index) => ({
    text: said(`${question} ${index}`),
    isRight,
    why: said(`vì ${question} ${index}`)
  }))
})
const source = (fee: number, supplement = choice('bổ sung', true, false)) => ({
  id: 'x',
  kind: 'dossier',
  title: said('T'),
  intro: said('I'),
  person: said('Bà Hường'),
  wish: said('Xin bản sao'),
  carried: [{ label: said('Họ tên'), value: said('Hường') }],
  steps: [choice('việc', true, false), choice('cách', true, false), choice('tệp', true, false)],
  fee,
  supplement,
  stations: ['nhận', 'xem', 'ký', 'trả'].map(said),
  result: said('Đã có')
})
const parts = dossier.split(dossier.source.parse(source(10)))
const judged = (...moves: string[]) => dossier.judge(parts, { seed: 1, moves }, 'vi')
const fill = (...options: number[]) => options.map((option) => `option.${option}`)
const after = ['pay', 'hand-in', 'next-day', 'next-day', 'option.0', 'next-day', 'next-day']

test('every step and the answer to the officer counts', () => {
  expect(judged(...fill(0, 0, 0), ...after)).toMatchObject({ right: 4, all: 4 })
  expect(judged(...fill(0, 1, 0), ...after)).toMatchObject({ right: 3 })
})

test('a step is changed after the dossier was looked over, and what stands at handing in counts', () => {
  expect(judged(...fill(0, 1, 0), 'edit.1', 'option.0', ...after)).toMatchObject({ right: 4 })
})

test('nothing is handed in unpaid, and the result comes only after the officer was answered', () => {
  expect(judged(...fill(0, 0, 0), 'hand-in')).toBeNull()
  expect(judged(...fill(0, 0, 0), 'pay', 'hand-in', 'next-day', 'next-day', 'next-day')).toBeNull()
})

test('a browser is told neither what is right nor why', () => {
  expect(JSON.stringify(parts.shown)).not.toMatch(/isRight|vì /)
})

test('a step without a right option is refused', () => {
  const issues = dossier.source.safeParse(source(0, choice('bổ sung', false, false))).error?.issues
  expect(issues).toMatchObject([{ path: ['supplement'], message: 'no option is right' }])
})
