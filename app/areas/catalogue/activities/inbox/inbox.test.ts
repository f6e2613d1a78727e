import { describe, expect, test } from 'vitest'
import { inbox } from './inbox-rules'

const said = (text: string) => ({ vi: text, en: text })
const message = (from: string, verdicts: string[]) => ({
  channel: 'sms',
  from: said(from),
  address: said('0900'),
  time: said('8.00'),
  text: said(`tin của ${from}`),
  link: { text: said('bấm'), address: said('vidu.info'), page: said('Xin mật khẩu'), isForm: true },
  verdicts,
  clues: [said(`dấu hiệu ở tin của ${from}`)]
})
const source = {
  id: 'x',
  kind: 'inbox',
  title: said('T'),
  intro: said('I'),
  draw: 3,
  messages: [message('A', ['report']), message('B', ['report']), message('C', ['report'])]
}
const parts = inbox.split(inbox.source.parse(source))
const judged = (...moves: string[]) => inbox.judge(parts, { seed: 1, moves }, 'vi')
const decide = (verdict: string) => [0, 1, 2].flatMap((index) => [`open.${index}`, verdict])

describe('an inbox', () => {
  test('is worth what was decided, each message with its clues', () => {
    const judgement = judged(...decide('report'), 'hand-in')
    expect(judgement).toMatchObject({ right: 3, all: 3 })
    expect(judgement?.remarks.map(({ why }) => why).sort()[0]).toBe('dấu hiệu ở tin của A')
    expect(judged(...decide('trust'), 'hand-in')).toMatchObject({ right: 0, all: 3 })
  })

  test('is not right where something was filled in, though it was reported after', () => {
    expect(judged('open.0', 'link', 'fill', 'report', ...decide('report').slice(2), 'hand-in')).toMatchObject({
      right: 2
    })
    expect(judged('open.0', 'link', 'leave', 'report', ...decide('report').slice(2), 'hand-in')).toMatchObject({
      right: 3
    })
  })

  test('says so where a right decision came after something was given away', () => {
    const judgement = judged('open.0', 'link', 'fill', 'report', ...decide('report').slice(2), 'hand-in')
    expect(judgement?.remarks.map(({ isSpoilt }) => isSpoilt)).toEqual([true, false, false])
  })

  test('lets nobody fill in a page that asks for nothing', () => {
    const calm = inbox.split(
      inbox.source.parse({
        ...source,
        messages: source.messages.map(({ link, ...rest }) => ({ ...rest, link: { ...link, isForm: false } }))
      })
    )
    const play = { seed: 1, moves: ['open.0', 'link', 'fill', 'report', ...decide('report').slice(2), 'hand-in'] }
    expect(inbox.judge(calm, play, 'vi')).toBeNull()
  })

  test('is handed in only once every message is decided, and a verdict can be changed until then', () => {
    expect(judged(...decide('report').slice(2), 'hand-in')).toBeNull()
    expect(judged(...decide('trust'), 'open.0', 'report', 'hand-in')).toMatchObject({ right: 1 })
  })

  test('shows a browser neither verdict nor clue', () => {
    expect(JSON.stringify(parts.shown)).not.toMatch(/report|dấu hiệu/)
  })
})
