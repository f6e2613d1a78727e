import { expect, test } from 'vitest'
import { hotspots } from './hotspots-rules'

const said = (text: string) => ({ vi: text, en: text })
const region = (text: string, isSuspicious: boolean, y: number) => ({
  x: 0,
  y,
  width: 100,
  height: 10,
  look: 'text',
  lines: [said(text)],
  isSuspicious,
  why: said(`vì ${text}`)
})
const source = (...regions: object[]) => ({
  id: 'x',
  kind: 'hotspots',
  title: said('T'),
  intro: said('I'),
  picture: said('Một trang'),
  height: 60,
  regions
})
const four = source(region('a', true, 0), region('b', false, 10), region('c', true, 20), region('d', false, 30))
const parts = hotspots.split(hotspots.source.parse(four))
const judged = (...moves: string[]) => hotspots.judge(parts, { seed: 1, moves }, 'vi')

test('each part is worth whether it was marked just if it is suspicious', () => {
  expect(judged('mark.0', 'mark.2', 'hand-in')).toMatchObject({ right: 4, all: 4 })
  expect(judged('mark.0', 'mark.1', 'hand-in')).toMatchObject({ right: 2, all: 4 })
  expect(judged('mark.0', 'mark.0', 'mark.2', 'hand-in')).toMatchObject({ right: 3 })
})

test('nothing is handed in before something was marked', () => {
  expect(judged('hand-in')).toBeNull()
})

test('a browser is not told what is suspicious', () => {
  expect(JSON.stringify(parts.shown)).not.toMatch(/isSuspicious|vì a/)
})

test('a part outside the picture, or a picture without anything suspicious, is refused', () => {
  const messages = (...regions: object[]) =>
    hotspots.source.safeParse(source(...regions)).error?.issues.map(({ message }) => message)
  const calm = [0, 10, 20, 30].map((y) => region(`${y}`, false, y))
  expect(messages(...calm)).toEqual(['nothing is suspicious'])
  expect(messages(...calm.slice(1), region('x', true, 55))).toEqual(['stands outside the picture'])
})
