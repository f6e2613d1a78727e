import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, holdsOn } from '~/platform/days'
import { asId, type EmploymentId } from '~/platform/ids'
import { mainEmploymentOn, overlap } from './employments'

type Given = [id: string, from: string, to: string | null, main?: boolean]

function post([id, from, to, main = true]: Given) {
  return { id: asId<EmploymentId>(id), main, validFrom: day(from), validTo: to === null ? null : day(to) }
}

describe('the main employment of a day', () => {
  const cases: [string, Given[], string, string | null][] = [
    ['none', [], '2026-03-01', null],
    ['one that goes on', [['a', '2025-01-01', null]], '2026-03-01', 'a'],
    ['its first day', [['a', '2026-03-01', null]], '2026-03-01', 'a'],
    ['the day before', [['a', '2026-03-02', null]], '2026-03-01', null],
    ['its last day', [['a', '2025-01-01', '2026-03-02']], '2026-03-01', 'a'],
    ['the day it ended', [['a', '2025-01-01', '2026-03-01']], '2026-03-01', null],
    ['a secondary one', [['a', '2025-01-01', null, false]], '2026-03-01', null],
    [
      'main beside secondary',
      [
        ['a', '2025-01-01', null],
        ['b', '2026-01-01', null, false]
      ],
      '2026-03-01',
      'a'
    ],
    [
      'a transfer',
      [
        ['a', '2025-01-01', '2026-02-01'],
        ['b', '2026-02-01', null]
      ],
      '2026-02-01',
      'b'
    ],
    [
      'two by mistake',
      [
        ['a', '2025-01-01', null],
        ['b', '2026-01-01', null]
      ],
      '2026-03-01',
      'b'
    ],
    [
      'two of one day by mistake',
      [
        ['a', '2025-01-01', null],
        ['b', '2025-01-01', null]
      ],
      '2026-03-01',
      'b'
    ]
  ]
  test.each(cases)('%s', (_, posts, on, expected) => {
    expect(mainEmploymentOn(posts.map(post), day(on))?.id ?? null).toBe(expected)
  })
})

const period = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: 1, max: 200 })))
  .map(([start, length]) => {
    const validFrom = addDays(day('2026-01-01'), start)
    return { validFrom, validTo: length === null ? null : addDays(validFrom, length) }
  })

test('at most one post is counted, whatever the data', () => {
  const posts = fc.array(fc.record({ period, main: fc.boolean() }), { maxLength: 6 })
  fc.assert(
    fc.property(posts, fc.integer({ min: 0, max: 600 }), (given, offset) => {
      const on = addDays(day('2026-01-01'), offset)
      const known = given.map((one, index) => ({
        ...one.period,
        main: one.main,
        id: asId<EmploymentId>(String(index))
      }))
      const found = mainEmploymentOn(known, on)
      expect(found !== null).toBe(known.some((one) => one.main && holdsOn(one, on)))
      if (found) expect(found.main && holdsOn(found, on)).toBe(true)
      expect(mainEmploymentOn([...known].reverse(), on)?.id).toBe(found?.id)
    })
  )
})

test('two periods overlap exactly when they share a day', () => {
  const days = Array.from({ length: 900 }, (_, index) => addDays(day('2026-01-01'), index))
  fc.assert(
    fc.property(period, period, (a, b) => {
      expect(overlap(a, b)).toBe(days.some((on) => holdsOn(a, on) && holdsOn(b, on)))
    })
  )
})
