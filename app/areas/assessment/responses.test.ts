import { expect, test } from 'vitest'
import type { ShownItem } from './items'
import { moveStep, orderOf, positionsOf } from './ordering'
import { parseResponse } from './response-schema'
import { type ItemResponse, readResponse } from './responses'

const parts = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
const stem = '?'
const cases: [ShownItem, [string, string][], ItemResponse | null][] = [
  [{ kind: 'single', stem, options: parts }, [['n', 'b']], { choice: 'b' }],
  [{ kind: 'single', stem, options: parts }, [], null],
  [
    { kind: 'multiple', stem, options: parts },
    [
      ['n', 'a'],
      ['n', 'c']
    ],
    { choices: ['a', 'c'] }
  ],
  [{ kind: 'true-false', stem }, [['n', 'false']], { answer: false }],
  [{ kind: 'short-text', stem }, [['n', ' 10/10 ']], { text: ' 10/10 ' }],
  [{ kind: 'short-text', stem }, [['n', '  ']], null],
  [{ kind: 'numeric', stem, unit: null }, [['n', '1.200']], { text: '1.200' }],
  [
    { kind: 'matching', stem, lefts: parts, rights: parts },
    [
      ['n.a', 'c'],
      ['n.b', '']
    ],
    { matches: { a: 'c' } }
  ],
  [
    { kind: 'ordering', stem, steps: parts },
    [
      ['n.a', '2'],
      ['n.c', '1'],
      ['n.b', '']
    ],
    { positions: { a: 2, c: 1 } }
  ]
]

test.each(cases)('a posted form is read back and fits its item: %j', (shown, fields, expected) => {
  const posted = new FormData()
  for (const [name, value] of fields) posted.append(name, value)
  const response = readResponse(shown, 'n', posted)
  expect(response).toEqual(expected)
  if (response) expect(parseResponse(shown, response)).toEqual(response)
})

test.each<[ShownItem, unknown]>([
  [{ kind: 'single', stem, options: parts }, { choice: 'z' }],
  [
    { kind: 'single', stem, options: parts },
    { choice: 'a', correct: true }
  ],
  [{ kind: 'multiple', stem, options: parts }, { choices: ['a', 'z'] }],
  [{ kind: 'true-false', stem }, { answer: 'true' }],
  [{ kind: 'short-text', stem }, { text: 'x'.repeat(501) }],
  [{ kind: 'matching', stem, lefts: parts, rights: parts }, { matches: { a: 'z' } }],
  [{ kind: 'ordering', stem, steps: parts }, { positions: { a: 4 } }],
  [{ kind: 'ordering', stem, steps: parts }, { positions: { a: 1.5 } }],
  [{ kind: 'true-false', stem }, null]
])('a response that does not fit its item is refused: %j', (shown, response) => {
  expect(parseResponse(shown, response)).toBeNull()
})

test('steps keep their places, move one at a time, and stop at the ends', () => {
  const order = orderOf(parts, { c: 1 })
  expect(order.map((step) => step.id)).toEqual(['c', 'a', 'b'])
  expect(moveStep(order, 'a', -1).map((step) => step.id)).toEqual(['a', 'c', 'b'])
  expect(moveStep(order, 'c', -1)).toBe(order)
  expect(positionsOf(order)).toEqual({ c: 1, a: 2, b: 3 })
})
