import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annulments } from '#db/schema/learning'
import { addDays, day } from '~/platform/days'
import { asId, type PersonId, type UnitId } from '~/platform/ids'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildCohort, buildEmployment, buildPerson, buildUnit } from '../../../tests/factories/organisation'
import { buildCredit, buildExemption, buildProgramme } from '../../../tests/factories/programmes'
import { loadFacts, slowCells, slowStandings } from '../../../tests/factories/reporting'
import { rounds } from '../../../tests/rounds'
import { computeCells } from './cells.server'
import type { Counts } from './counts'
import { findProgrammeFacts } from './facts.server'

const db = await openTestDatabase()
const FIRST = day('2025-12-20')
const dayOffset = fc.integer({ min: 0, max: 380 })
const period = fc.tuple(dayOffset, fc.option(fc.integer({ min: 1, max: 300 }), { freq: 1 }))

const history = fc.record({
  posts: fc.array(fc.record({ unit: fc.nat(2), length: fc.integer({ min: 5, max: 250 }), gap: fc.nat(30) }), {
    maxLength: 3
  }),
  credits: fc.array(
    fc.record({ on: dayOffset, level: fc.constantFrom('took-part', 'completed', 'passed'), unit: fc.nat(3) }),
    {
      maxLength: 3
    }
  ),
  annulled: fc.option(fc.record({ which: fc.nat(2), after: fc.nat(60), source: fc.boolean() }), { freq: 2 }),
  exemption: fc.option(period, { freq: 2 }),
  listed: fc.option(period, { freq: 2 }),
  teacher: fc.boolean()
})

type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never

async function buildHistory(
  given: History,
  units: UnitId[]
): Promise<(programme: Awaited<ReturnType<typeof buildProgramme>>) => Promise<PersonId>> {
  const personId = await buildPerson(db)
  let from = FIRST
  for (const post of given.posts) {
    from = addDays(from, post.gap)
    const to = addDays(from, post.length)
    const staffGroup = given.teacher ? 'teacher' : 'civil-servant'
    await buildEmployment(db, { personId, unitId: units[post.unit] ?? units[0] ?? asId(''), from, to, staffGroup })
    from = to
  }
  return async (programme) => {
    const sources = []
    for (const credit of given.credits) {
      const unitId = units[credit.unit] ?? null
      sources.push(
        await buildCredit(db, programme, {
          personId,
          on: addDays(FIRST, credit.on),
          level: credit.level as 'passed',
          unitId
        })
      )
    }
    const ended = given.annulled && sources[given.annulled.which]
    if (ended && given.annulled) await annul(ended.id, addDays(ended.on, given.annulled.after), given.annulled.source)
    if (given.exemption) {
      const [start, length] = given.exemption
      const begins = addDays(FIRST, start)
      await buildExemption(db, {
        cycleId: programme.cycleId,
        personId,
        from: begins,
        to: length === null ? null : addDays(begins, length)
      })
    }
    return personId
  }
}

async function annul(sourceId: string, effectiveOn: ReturnType<typeof day>, bySource: boolean) {
  const { given } = await loadFacts(db)
  const credit = given.find((row) => row.sourceId === sourceId)
  if (credit?.sourceKind !== 'completion') return
  const fact = bySource
    ? { factKind: 'completion' as const, factId: sourceId }
    : { factKind: 'credit' as const, factId: credit.id }
  await db.withTransaction((tx) =>
    tx.insert(annulments).values({ ...fact, byId: credit.personId, basis: 'Thử', effectiveOn, at: new Date(0) })
  )
}

function byUnit(cells: ReadonlyArray<Counts & { unitId: UnitId }>) {
  return new Map(
    cells.map(({ unitId, present, exempt, tookPart, completed, passed, outside }) => [
      unitId,
      { present, exempt, tookPart, completed, passed, outside }
    ])
  )
}

test('cells agree with a plain evaluation of every row, on every day, on random histories', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { maxLength: 6 }),
      fc.array(dayOffset, { minLength: 3, maxLength: 5 }),
      async (histories, offsets) => {
        const units = [await buildUnit(db), await buildUnit(db), await buildUnit(db, { kind: 'school' })]
        const finish = []
        const people: PersonId[] = []
        for (const one of histories) finish.push(await buildHistory(one, units))
        const rule = await buildCohort(db, { rule: { staffGroups: ['civil-servant'] } })
        const programme = await buildProgramme(db, { cohortIds: [rule] })
        for (const one of finish) people.push(await one(programme))
        const list = await buildCohort(db, {
          rule: null,
          members: histories.flatMap((one, index) => {
            const personId = people[index]
            if (!one.listed || !personId) return []
            const begins = addDays(FIRST, one.listed[0])
            return [
              { personId, from: begins, ...(one.listed[1] === null ? {} : { to: addDays(begins, one.listed[1]) }) }
            ]
          })
        })
        const { assignments } = await import('#db/schema/programmes')
        await db.withTransaction((tx) => tx.insert(assignments).values({ cycleId: programme.cycleId, cohortId: list }))

        const facts = await findProgrammeFacts(db.read, programme.slug)
        const cycle = facts?.cycles[0]
        if (!cycle) throw new Error('no cycle')
        const cellFacts = { cycle, requirementId: programme.requirementId }
        const rows = await computeCells(db.read, cellFacts, 'all')
        const all = await loadFacts(db)
        for (const offset of offsets) {
          const asOf = addDays(cycle.acceptsFrom, offset)
          const mine = slowStandings(all, { cycleId: cycle.id, requirementId: programme.requirementId }, asOf).filter(
            (standing) =>
              standing.unitId === null || units.includes(standing.unitId) || people.includes(standing.personId)
          )
          const expected = slowCells(mine)
          const found = byUnit(rows.filter((row) => row.from <= asOf && asOf < row.until))
          for (const unitId of units) expect(found.get(unitId)).toEqual(expected.get(unitId))
          const one = await computeCells(db.read, cellFacts, [units[0] ?? asId<UnitId>('')])
          expect(
            byUnit(one.filter((row) => row.from <= asOf && asOf < row.until)).get(units[0] ?? asId<UnitId>(''))
          ).toEqual(expected.get(units[0] ?? asId<UnitId>('')))
        }
      }
    ),
    { numRuns: rounds(20, 150) }
  )
})
