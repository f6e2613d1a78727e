import { expect, test } from 'vitest'
import type { Entry } from '~/platform/outbox/work'
import { answerWork, submitWork, waitingAnswers } from './answer-work'

function entryOf(order: number, work: Entry['work'], refused: string | null = null): Entry {
  return { order, id: `id-${order}`, owner: 'an', at: 0, refused, work }
}

test('of what waits, an attempt finds its own newest answers, and neither a refused one nor the submit', () => {
  const entries = [
    entryOf(1, answerWork('mine', 'q1', { choice: 'a' }, '')),
    entryOf(2, answerWork('other', 'q1', { choice: 'x' }, '')),
    entryOf(3, answerWork('mine', 'q2', { choice: 'y' }, ''), 'unfit'),
    entryOf(4, answerWork('mine', 'q1', { choice: 'b' }, '')),
    entryOf(5, submitWork('mine', ''))
  ]
  expect([...waitingAnswers(entries, 'mine')]).toEqual([['q1', { id: 'id-4', response: { choice: 'b' } }]])
})
