import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { createAnswerSaver, type PendingAnswer, type SaveState, type Sent } from './answer-saver'

/** A server that loses packets as told, and a page that watches. */
function setUp(losses: ReadonlyArray<Sent> = []) {
  const line = [...losses]
  const server = new Map<string, PendingAnswer>()
  const page = { kept: [] as ReadonlyArray<PendingAnswer>, states: {} as Readonly<Record<string, SaveState>> }
  const pauses: number[] = []
  const saver = createAnswerSaver({
    async send(answer) {
      const sent = line.shift() ?? 'saved'
      if (sent === 'saved') server.set(answer.itemVersionId, answer)
      return sent
    },
    keep: (pending) => {
      page.kept = pending
    },
    wait: async (ms) => {
      pauses.push(ms)
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
    now: () => new Date('2026-11-23T03:00:00Z'),
    tell: (states) => {
      page.states = states
    }
  })
  const untilQuiet = async () => {
    for (let turn = 0; turn < 200 && page.kept.length > 0; turn++)
      await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { saver, server, page, pauses, untilQuiet }
}

test('an answer is told as saving, then as saved, and nothing is kept afterwards', async () => {
  const { saver, server, page, untilQuiet } = setUp()
  saver.give('one', { choice: 'a' })
  expect(page.states).toEqual({ one: 'saving' })
  expect(page.kept).toHaveLength(1)
  await untilQuiet()
  expect(page.states).toEqual({ one: 'saved' })
  expect(server.get('one')?.response).toEqual({ choice: 'a' })
})

test('whatever the line loses, the last answer to every item arrives', async () => {
  const answers = fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.constantFrom('a', 'b', 'c')), {
    minLength: 1,
    maxLength: 12
  })
  const losses = fc.array(fc.constantFrom<Sent>('saved', 'unreached'), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(answers, losses, async (given, lost) => {
      const { saver, server, page, untilQuiet } = setUp(lost)
      for (const [item, choice] of given) saver.give(item, { choice })
      await untilQuiet()
      for (const [item, choice] of new Map(given)) expect(server.get(item)?.response).toEqual({ choice })
      expect(new Set(Object.values(page.states))).toEqual(new Set(['saved']))
    }),
    { numRuns: rounds(50, 500) }
  )
})

test('pauses grow while the line is down, and everything says that it waits', async () => {
  const { saver, page, pauses, untilQuiet } = setUp(['unreached', 'unreached', 'unreached'])
  saver.give('one', { choice: 'a' })
  saver.give('two', { choice: 'b' })
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(page.states.one).toBe('waiting')
  await untilQuiet()
  expect(pauses).toEqual([1000, 2000, 4000])
})

test('a later answer to an item outnumbers an earlier one', async () => {
  const { saver, server, untilQuiet } = setUp()
  saver.give('one', { text: '1' }, 500)
  saver.give('one', { text: '12' }, 500)
  await untilQuiet()
  expect(server.get('one')).toMatchObject({ response: { text: '12' }, sequence: 2 })
})

test('before submitting, one can wait until everything is saved, or learn that it is not', async () => {
  const good = setUp()
  good.saver.give('one', { choice: 'a' }, 500)
  expect(await good.saver.flush(1000)).toBe(true)
  const bad = setUp(Array(50).fill('unreached'))
  bad.saver.give('one', { choice: 'a' })
  expect(await bad.saver.flush(0)).toBe(false)
  expect(bad.page.kept).toHaveLength(1)
})

test('an attempt that was closed meanwhile is told, and sending ends', async () => {
  const { saver, page, untilQuiet } = setUp(['closed'])
  saver.give('one', { choice: 'a' })
  await untilQuiet()
  expect(page.states).toEqual({ one: 'closed' })
})
