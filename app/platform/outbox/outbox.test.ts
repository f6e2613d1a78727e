import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { createMemoryStore } from './memory-store'
import { createOutbox, type OutboxStore, type Told } from './outbox'
import { bodyToSend, type Entry, NOBODY, type Outcome, type Work } from './work'

/** What the line does to one request: the server never sees it, sees it and the answer is lost, or all is well. */
type Line = 'dead' | 'answer-lost' | 'good'

/** A server that does each key once and remembers in which order it first did them. */
function buildServer() {
  const done: { key: string; owner: string }[] = []
  let here = 'an'
  return {
    done,
    signIn: (person: string) => {
      here = person
    },
    here: () => here,
    take(entry: Entry): Outcome {
      const { key, personId } = bodyToSend(entry, { client: 'c', now: 0 })
      if (personId !== here) return { kind: 'locked' }
      if (entry.work.label === 'bad') return { kind: 'refused', code: 'bad' }
      if (!done.some((one) => one.key === key)) done.push({ key: String(key), owner: String(personId) })
      return { kind: 'saved', receipt: `BN-${key}` }
    }
  }
}

let ids = 0
function openTab(store: OutboxStore, server: ReturnType<typeof buildServer>, line: () => Line, told: Told[] = []) {
  return createOutbox({
    store,
    async send(entry) {
      const state = line()
      if (state === 'dead') return { kind: 'later' }
      const outcome = server.take(entry)
      return state === 'good' ? outcome : { kind: 'later' }
    },
    exclusively: (task) => task(),
    owner: async () => server.here(),
    async makeLearner() {
      server.signIn('new')
      await store.adopt(NOBODY, 'new')
      return true
    },
    askAgain: async () => true,
    wait: async () => undefined,
    now: () => 0,
    newId: () => `id-${++ids}`,
    tell: (one) => told.push(one)
  })
}

function workOf(label = 'good', slot: string | null = null): Work {
  return { label, url: '/x', body: {}, fill: ['key', 'personId'], slot }
}

const lineState = fc.constantFrom<Line>('dead', 'answer-lost', 'good')
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('give' as const), tab: fc.nat(1) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('step' as const), tab: fc.nat(1), line: lineState }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sign-in' as const), person: fc.constantFrom('an', 'bay') }) }
)

test('whatever the line, the pages and the people do, each work is done once, in order, for its owner', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 60 }), async (happenings) => {
      const store = createMemoryStore()
      const server = buildServer()
      let line: Line = 'good'
      const open = () => openTab(store, server, () => line)
      const tabs = [open(), open()]
      const given: { key: string; owner: string }[] = []
      for (const one of happenings) {
        if (one.kind === 'give') given.push({ key: (await tabs[one.tab]?.put(workOf())) ?? '', owner: server.here() })
        if (one.kind === 'reopen') tabs[one.tab] = open()
        if (one.kind === 'sign-in') server.signIn(one.person)
        if (one.kind === 'step') {
          line = one.line
          await tabs[one.tab]?.step()
        }
      }
      line = 'good'
      for (const person of ['an', 'bay']) {
        server.signIn(person)
        await Promise.all(tabs.map((tab) => tab.run()))
        expect(server.done.filter((one) => one.owner === person)).toEqual(given.filter((one) => one.owner === person))
        expect(await store.list(person)).toEqual([])
      }
    }),
    { numRuns: rounds(100, 3000) }
  )
})

test('a newer work of a slot takes the place of an unsent older one', async () => {
  const store = createMemoryStore()
  const tab = openTab(store, buildServer(), () => 'dead')
  await tab.put(workOf('first', 'a'))
  await tab.put(workOf('other', 'b'))
  await tab.put(workOf('second', 'a'))
  expect((await store.list('an')).map((entry) => entry.work.label)).toEqual(['other', 'second'])
})

test('a refusal is told, kept until it was seen, and stops nothing behind it', async () => {
  const store = createMemoryStore()
  const server = buildServer()
  const told: Told[] = []
  const tab = openTab(store, server, () => 'good', told)
  const bad = await tab.put(workOf('bad'))
  const good = await tab.put(workOf())
  await tab.run()
  expect(told).toContainEqual({ id: bad, state: 'refused', code: 'bad' })
  expect(told).toContainEqual({ id: good, state: 'saved', receipt: `BN-${good}` })
  const [kept] = await store.list('an')
  expect(kept).toMatchObject({ id: bad, refused: 'bad' })
  await tab.drop(kept?.order ?? 0)
  expect(await store.list('an')).toEqual([])
})

test("nobody's work makes a learner first and is then theirs", async () => {
  const store = createMemoryStore()
  const server = buildServer()
  server.signIn(NOBODY)
  const tab = openTab(store, server, () => 'good')
  const key = await tab.put(workOf())
  await tab.run()
  expect(server.done).toEqual([{ key, owner: 'new' }])
})

test('while the line is down everything waiting says so, and goes out when it is back', async () => {
  const told: Told[] = []
  const states: Line[] = ['dead', 'answer-lost', 'good', 'good']
  const tab = openTab(createMemoryStore(), buildServer(), () => states.shift() ?? 'good', told)
  const first = await tab.put(workOf())
  const second = await tab.put(workOf())
  await tab.run()
  expect(told.filter((one) => one.id === second).map((one) => one.state)).toEqual([
    'held',
    'waiting',
    'waiting',
    'sending',
    'saved'
  ])
  expect(told.filter((one) => one.id === first && one.state === 'saved')).toHaveLength(1)
})
