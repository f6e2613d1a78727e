import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '~/platform/days'
import { asId, type CourseId, type UnitId } from '~/platform/ids'
import { type CreditSource, type Cycle, highestLevel, type Requirement, reaches, sourcesToCredits } from './credits'

const requirement: Requirement = {
  id: asId('r1'),
  programmeId: asId('p1'),
  courseId: asId('cds-cb'),
  path: 'officer'
}
const cycle: Cycle = {
  id: asId('2026'),
  programmeId: asId('p1'),
  acceptsFrom: day('2026-01-01'),
  acceptsTo: day('2026-12-09')
}
const source: CreditSource = {
  kind: 'completion',
  id: 'c1',
  personId: asId('person'),
  courseId: asId('cds-cb'),
  path: 'officer',
  on: day('2026-05-05'),
  level: 'passed',
  unitId: asId<UnitId>('unit'),
  position: 'Văn thư'
}

describe('a source gives a credit', () => {
  const cases: [string, Partial<CreditSource>, number][] = [
    ['when course, path and day fit', {}, 1],
    ['on the first accepting day', { on: day('2026-01-01') }, 1],
    ['on the last accepting day', { on: day('2026-12-09') }, 1],
    ['not the day before', { on: day('2025-12-31') }, 0],
    ['not the day after', { on: day('2026-12-10') }, 0],
    ['not for another path', { path: 'citizen' }, 0],
    ['not for another course', { courseId: asId<CourseId>('attt') }, 0],
    ['also without a unit', { unitId: null, position: null }, 1]
  ]
  test.each(cases)('%s', (_, given, count) => {
    expect(sourcesToCredits([{ ...source, ...given }], [requirement], [cycle])).toHaveLength(count)
  })

  test('with the unit and post held then', () => {
    expect(sourcesToCredits([source], [requirement], [cycle])).toEqual([
      {
        personId: 'person',
        requirementId: 'r1',
        cycleId: '2026',
        sourceKind: 'completion',
        sourceId: 'c1',
        level: 'passed',
        creditedOn: '2026-05-05',
        unitId: 'unit',
        position: 'Văn thư'
      }
    ])
  })

  test('one for each requirement it satisfies, in the cycles of that programme only', () => {
    const other = {
      ...requirement,
      id: asId<Requirement['id']>('r2'),
      programmeId: asId<Requirement['programmeId']>('p2')
    }
    const otherCycle = { ...cycle, id: asId<Cycle['id']>('p2-2026'), programmeId: other.programmeId }
    const given = sourcesToCredits([source], [requirement, other], [cycle, otherCycle])
    expect(given.map((credit) => [credit.requirementId, credit.cycleId])).toEqual([
      ['r1', '2026'],
      ['r2', 'p2-2026']
    ])
  })
})

test('no source gives a requirement two credits in a cycle, and none lies outside the accepting days', () => {
  const sources = fc.array(fc.record({ id: fc.nat(50), offset: fc.integer({ min: -100, max: 500 }) }), {
    maxLength: 20
  })
  fc.assert(
    fc.property(sources, (given) => {
      const distinct = [...new Map(given.map((one) => [one.id, one])).values()]
      const made = distinct.map((one) => ({
        ...source,
        id: String(one.id),
        on: addDays(cycle.acceptsFrom, one.offset)
      }))
      const credits = sourcesToCredits(made, [requirement], [cycle])
      expect(new Set(credits.map((credit) => credit.sourceId)).size).toBe(credits.length)
      expect(credits).toHaveLength(
        made.filter((one) => one.on >= cycle.acceptsFrom && one.on <= cycle.acceptsTo).length
      )
    })
  )
})

test('levels stand above one another', () => {
  expect(highestLevel([])).toBeNull()
  expect(highestLevel(['took-part', 'passed', 'completed'])).toBe('passed')
  expect(reaches('passed', 'completed')).toBe(true)
  expect(reaches('took-part', 'completed')).toBe(false)
  expect(reaches(null, 'took-part')).toBe(false)
})
