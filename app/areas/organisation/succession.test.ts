import { describe, expect, test } from 'vitest'
import { type Day, day } from '~/platform/days'
import { asId, type UnitId } from '~/platform/ids'
import { followMerges, followPerson, successionOf } from './succession'

const TODAY = day('2026-11-23')

type Link = [event: string, on: string, from: string, to: string]

function succession(...links: Link[]) {
  return successionOf(
    links.map(([eventId, on, from, to]) => ({
      eventId,
      on: day(on),
      fromUnitId: asId<UnitId>(from),
      toUnitId: asId<UnitId>(to)
    }))
  )
}

function stay(unit: string, on: string): { unitId: UnitId; on: Day } {
  return { unitId: asId<UnitId>(unit), on: day(on) }
}

describe('a unit followed through merges', () => {
  const merge: Link[] = [
    ['m', '2025-03-01', 'sttt', 'skhcn'],
    ['m', '2025-03-01', 'other', 'skhcn']
  ]
  const cases: [string, Link[], [string, string], string | null][] = [
    ['nothing happened', [], ['a', '2025-01-01'], 'a'],
    ['a merge leads to the receiver', merge, ['sttt', '2025-02-28'], 'skhcn'],
    ['the receiver stays', merge, ['skhcn', '2025-02-28'], 'skhcn'],
    ['two merges in a row', [...merge, ['n', '2026-01-01', 'skhcn', 'new']], ['sttt', '2025-01-01'], 'new'],
    ['an event after today has not happened', [['m', '2027-01-01', 'a', 'b']], ['a', '2025-01-01'], 'a'],
    ['an event before the stay is past', [['m', '2025-01-01', 'a', 'b']], ['a', '2025-01-01'], 'a'],
    ['a rename is no step', [['r', '2025-06-01', 'a', 'a']], ['a', '2025-01-01'], 'a'],
    [
      'a split asks for the person',
      [
        ['s', '2025-07-01', 'd', 'x'],
        ['s', '2025-07-01', 'd', 'y']
      ],
      ['d', '2025-05-01'],
      null
    ]
  ]
  test.each(cases)('%s', (_, links, [unit, on], expected) => {
    expect(followMerges(succession(...links), stay(unit, on), TODAY)).toBe(expected)
  })
})

describe('a person followed through a split', () => {
  const split: Link[] = [
    ['s', '2025-07-01', 'district', 'x'],
    ['s', '2025-07-01', 'district', 'y'],
    ['m', '2026-01-01', 'y', 'z']
  ]
  const held = (posts: Record<string, string>) => (on: Day) => (posts[on] ? asId<UnitId>(posts[on]) : null)

  test('goes where their main post is on the first day after it', () => {
    const found = followPerson(succession(...split), stay('district', '2025-05-31'), TODAY, held({ '2025-07-01': 'x' }))
    expect(found).toBe('x')
  })

  test('even outside the successors', () => {
    const found = followPerson(
      succession(...split),
      stay('district', '2025-05-31'),
      TODAY,
      held({ '2025-07-01': 'so' })
    )
    expect(found).toBe('so')
  })

  test('and on through later merges', () => {
    const found = followPerson(succession(...split), stay('district', '2025-05-31'), TODAY, held({ '2025-07-01': 'y' }))
    expect(found).toBe('z')
  })

  test('is of the former area without a post that day', () => {
    expect(followPerson(succession(...split), stay('district', '2025-05-31'), TODAY, held({}))).toBeNull()
  })

  test('a later transfer moves nothing', () => {
    const posts = held({ '2025-07-01': 'x', '2026-11-23': 'so' })
    expect(followPerson(succession(...split), stay('district', '2025-05-31'), TODAY, posts)).toBe('x')
  })
})
