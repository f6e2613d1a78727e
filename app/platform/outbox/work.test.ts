import { expect, test } from 'vitest'
import { bodyToSend, type Entry, nextToSend, outcomeOf, pauseAfter } from './work'

const entry: Entry = {
  order: 7,
  id: 'k'.repeat(32),
  owner: 'person-1',
  at: Date.parse('2026-11-23T03:00:00Z'),
  refused: null,
  work: { label: 'Xong bài', url: '/x', body: { answer: 1 }, fill: ['personId', 'sequence'], slot: null }
}

test.each([
  [200, { receipt: 'BN-1' }, { kind: 'saved', receipt: 'BN-1' }],
  [200, null, { kind: 'later' }],
  [204, null, { kind: 'saved', receipt: null }],
  [401, { error: 'not-signed-in' }, { kind: 'locked' }],
  [409, { error: 'other-learner' }, { kind: 'locked' }],
  [409, { error: 'closed' }, { kind: 'refused', code: 'closed' }],
  [404, null, { kind: 'refused', code: 'status-404' }],
  [422, { error: 'unfit' }, { kind: 'refused', code: 'unfit' }],
  [302, null, { kind: 'later' }],
  [408, null, { kind: 'later' }],
  [429, null, { kind: 'later' }],
  [500, null, { kind: 'later' }],
  [503, { error: 'x' }, { kind: 'later' }]
])('%i %o means %o', (status, body, outcome) => {
  expect(outcomeOf(status, body)).toEqual(outcome)
})

test('only what the work asks for is filled in', () => {
  expect(bodyToSend(entry, { client: 'c', now: entry.at })).toEqual({ answer: 1, personId: 'person-1', sequence: 7 })
})

test('how long it was held is never negative, whatever the clock did', () => {
  const timed = { ...entry, work: { ...entry.work, fill: ['heldMs', 'deviceAt', 'key', 'client'] as const } }
  const sending = { client: 'c', now: entry.at - 5000 }
  expect(bodyToSend(timed, sending)).toEqual({
    answer: 1,
    heldMs: 0,
    deviceAt: '2026-11-23T03:00:00.000Z',
    key: entry.id,
    client: 'c'
  })
  expect(bodyToSend(timed, { client: 'c', now: entry.at + 1500 }).heldMs).toBe(1500)
})

test('the oldest that was not refused is next', () => {
  const refused = { ...entry, order: 1, refused: 'unfit' }
  expect(nextToSend([{ ...entry, order: 9 }, refused, entry])).toBe(entry)
  expect(nextToSend([refused])).toBeNull()
})

test('pauses grow to half a minute and no further', () => {
  expect([1, 2, 3, 5, 6, 60].map(pauseAfter)).toEqual([1000, 2000, 4000, 16_000, 30_000, 30_000])
})
