import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../../../tests/rounds'
import { type TimelineData, timelineGame } from './timeline-game'
import { timeline } from './timeline-rules'

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

const said = (text: string) => ({ vi: text, en: text })

function sourceOf(ats: ReadonlyArray<string | number>, fields: object = {}) {
  const events = ats.map((at, index) => ({ at, when: said(`w${index}`), text: said(`t${at}`), why: said('vì') }))
  return { id: 'x', kind: 'timeline', title: said('T'), intro: said('I'), events, ...fields }
}

test.each([
  ['days', ['2025-07-01', '2022', '2024-12', '2024-07-01'], ['t2022', 't2024-07-01', 't2024-12', 't2025-07-01']],
  ['numbers', [10, 9, -1, 100], ['t-1', 't9', 't10', 't100']],
  ['times', ['12:00', '08:05', '19:00', '08:10'], ['t08:05', 't08:10', 't12:00', 't19:00']]
])('events come in the order of their %s, which are not shown', (_, ats, texts) => {
  const { shown, key } = timeline.split(sourceOf(ats))
  expect(timeline.show(shown, 'vi').events.map(({ text }) => text)).toEqual(texts)
  expect(JSON.stringify(shown)).not.toContain('"at"')
  expect(key).toBeNull()
  expect(timeline.isScored).toBe(false)
})

const twice = sourceOf([1, 2, 3, 4]).events.map((event) => ({ ...event, when: said('w') }))

test.each([
  ['two events at one time', sourceOf([1, 2, 3, 2]), ['events', 3, 'at']],
  ['numbers and days together', sourceOf([2022, 2023, '2024-07', 2025]), ['events', 2, 'at']],
  ['days and times together', sourceOf(['2022', '08:05', '2024', '2025']), ['events', 1, 'at']],
  ['a time in words', sourceOf(['sáng', '08:05', '09:00', '10:00']), ['events', 0, 'at']],
  ['two events that read alike', sourceOf([1, 2, 3, 4], { events: twice }), ['events', 1, 'when']],
  ['a draw of more than there are', sourceOf([1, 2, 3, 4], { draw: 5 }), ['draw']]
])('%s: refused', (_, source, path) => {
  expect(timeline.source.safeParse(source).error?.issues[0]).toMatchObject({ path })
})
