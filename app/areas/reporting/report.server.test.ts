import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildCohort, buildEmployment, buildEvent, buildPerson, buildUnit } from '../../../tests/factories/organisation'
import { type BuiltProgramme, buildCredit, buildProgramme } from '../../../tests/factories/programmes'
import { loadFacts, slowCells, slowStandings } from '../../../tests/factories/reporting'
import { rounds } from '../../../tests/rounds'
import { computeCells, storeCells } from './cells.server'
import { addCounts, type Counts, NO_COUNTS, requiredOf } from './counts'
import { findProgrammeFacts } from './facts.server'
import { FORMER, type Mode } from './report'
import { buildReport, peopleSourceOf, type Report } from './report.server'
import { listPeople } from './standings.server'
import { whiches } from './which'

/** Milliseconds: with all rounds these histories fill a database. */
const LONG = 300_000

const db = await openTestDatabase()
const TODAY = day('2026-11-23')
const SPLIT = '2026-04-01'
const MERGE = '2026-07-01'

/** A province whose district was split into two communes, one of which then took in a third. */
async function buildProvince() {
  const root = await buildUnit(db, { kind: 'province', name: 'Tỉnh' })
  const below = (name: string, validFrom?: string, validTo?: string) =>
    buildUnit(db, { name, parentId: root, validFrom, validTo, kind: 'commune' })
  const agency = await below('Sở')
  const district = await below('Huyện', undefined, SPLIT)
  const [north, south] = [await below('Bắc', SPLIT), await below('Nam', SPLIT, MERGE)]
  const outside = await buildUnit(db, { kind: 'province', name: 'Tỉnh khác', validTo: MERGE })
  await buildEvent(db, {
    on: SPLIT,
    kind: 'dissolve',
    links: [
      [district, north],
      [district, south]
    ]
  })
  await buildEvent(db, { on: MERGE, kind: 'merge', links: [[south, north]] })
  await buildEvent(db, { on: MERGE, links: [[outside, north]] })
  return { root, agency, district, north, south, outside }
}

type Province = Awaited<ReturnType<typeof buildProvince>>

async function buildProgrammeFor(everyone: PersonId[]) {
  const cohort = await buildCohort(db, { rule: null, members: everyone.map((personId) => ({ personId })) })
  return buildProgramme(db, { cohortIds: [cohort] })
}

async function report(programme: BuiltProgramme, asked: { asOf: Day; mode: Mode; scope: UnitId[] }): Promise<Report> {
  const facts = await findProgrammeFacts(db.read, programme.slug)
  const cycle = facts?.cycles[0]
  if (!cycle) throw new Error('no cycle')
  const cells = { cycle, requirementId: programme.requirementId }
  await db.withTransaction(async (tx) => storeCells(tx, programme, 'all', await computeCells(tx, cells, 'all')))
  return buildReport(db.read, { facts: cells, today: TODAY, ...asked })
}

const totalOf = (found: Report, unitId: UnitId) => found.sums.get(unitId)?.total

describe('a split and a merge', () => {
  test('as it was stays in the district; restated follows each person, and the total is the same', async () => {
    const province = await buildProvince()
    const { root, district, north, south, agency } = province
    const after: (UnitId | null)[] = [north, south, agency, null]
    const people: PersonId[] = []
    for (const next of after) {
      const personId = await buildPerson(db)
      people.push(personId)
      await buildEmployment(db, { personId, unitId: district, from: '2025-01-01', to: SPLIT })
      const end = next === south ? MERGE : null
      if (next) await buildEmployment(db, { personId, unitId: next, from: SPLIT, to: end })
      if (next === south) await buildEmployment(db, { personId, unitId: north, from: MERGE })
    }
    const programme = await buildProgrammeFor(people)
    const [first] = people
    if (first) await buildCredit(db, programme, { personId: first, unitId: district, on: '2026-02-01' })

    const asOf = day('2026-03-01')
    const was = await report(programme, { asOf, mode: 'as-was', scope: [root] })
    expect(totalOf(was, district)).toMatchObject({ present: 4, passed: 1 })
    const now = await report(programme, { asOf, mode: 'restated', scope: [root] })
    expect(totalOf(now, north)).toMatchObject({ present: 2, passed: 1 })
    expect(totalOf(now, agency)).toMatchObject({ present: 1, passed: 0 })
    expect(now.loose.get(FORMER)).toMatchObject({ present: 1 })
    expect(now.total).toEqual(was.total)
  })

  test('a merge adds up, and a transfer moves no history', async () => {
    const { root, south, north, agency } = await buildProvince()
    const [stays, moves] = [await buildPerson(db), await buildPerson(db)]
    await buildEmployment(db, { personId: stays, unitId: south, from: SPLIT, to: MERGE })
    await buildEmployment(db, { personId: stays, unitId: north, from: MERGE })
    await buildEmployment(db, { personId: moves, unitId: south, from: SPLIT, to: MERGE })
    await buildEmployment(db, { personId: moves, unitId: agency, from: MERGE })
    const programme = await buildProgrammeFor([stays, moves])
    const asOf = day('2026-05-01')
    const was = await report(programme, { asOf, mode: 'as-was', scope: [root] })
    expect(totalOf(was, south)?.present).toBe(2)
    const now = await report(programme, { asOf, mode: 'restated', scope: [root] })
    expect(totalOf(now, north)?.present).toBe(2)
    expect(totalOf(now, agency)?.present).toBe(0)
  })
})

describe('who is counted', () => {
  test('a credit outside the roster is printed apart, under the unit of that day', async () => {
    const { root, agency, district } = await buildProvince()
    const [left, stranger] = [await buildPerson(db), await buildPerson(db)]
    await buildEmployment(db, { personId: left, unitId: district, from: '2025-01-01', to: '2026-03-01' })
    await buildEmployment(db, { personId: stranger, unitId: agency })
    const programme = await buildProgrammeFor([left])
    await buildCredit(db, programme, { personId: left, unitId: district, on: '2026-02-01' })
    await buildCredit(db, programme, { personId: stranger, unitId: agency, on: '2026-02-02' })
    const found = await report(programme, { asOf: TODAY, mode: 'as-was', scope: [root] })
    expect(totalOf(found, district)).toMatchObject({ present: 0, passed: 0, outside: 1 })
    expect(totalOf(found, agency)).toMatchObject({ present: 0, passed: 0, outside: 1 })
    expect(found.total).toMatchObject({ present: 0, outside: 2 })
  })

  test('the roster closes at the cut-off, while credits are taken until the last accepting day', async () => {
    const { root, agency } = await buildProvince()
    const [late, leaver] = [await buildPerson(db), await buildPerson(db)]
    await buildEmployment(db, { personId: late, unitId: agency, from: '2026-12-01' })
    await buildEmployment(db, { personId: leaver, unitId: agency, from: '2026-01-01', to: '2026-12-02' })
    const programme = await buildProgrammeFor([late, leaver])
    await buildCredit(db, programme, { personId: leaver, unitId: agency, on: '2026-12-05' })
    const asOf = day('2026-12-09')
    const found = await report(programme, { asOf, mode: 'as-was', scope: [root] })
    expect(found.rosterOn).toBe('2026-11-30')
    expect(totalOf(found, agency)).toMatchObject({ present: 1, passed: 1, outside: 0 })
  })

  test('a viewer of one unit sees that unit and nothing else', async () => {
    const { agency, north } = await buildProvince()
    const [mine, theirs] = [await buildPerson(db), await buildPerson(db)]
    await buildEmployment(db, { personId: mine, unitId: agency })
    await buildEmployment(db, { personId: theirs, unitId: north, from: SPLIT })
    const programme = await buildProgrammeFor([mine, theirs])
    for (const mode of ['as-was', 'restated'] as const) {
      const found = await report(programme, { asOf: TODAY, mode, scope: [agency] })
      expect([...found.tree.units.keys()]).toEqual([agency])
      expect(found.total.present).toBe(1)
      const nothing = await report(programme, { asOf: TODAY, mode, scope: [] })
      expect(nothing.total).toEqual(NO_COUNTS)
      expect(nothing.tree.units.size).toBe(0)
    }
  })
})

const life = fc.record({
  first: fc.constantFrom<keyof Province>('district', 'agency', 'outside'),
  next: fc.constantFrom<keyof Province | null>('north', 'south', 'agency', null),
  leaves: fc.option(fc.integer({ min: 0, max: 320 }), { freq: 2 }),
  credit: fc.option(fc.integer({ min: 0, max: 320 }), { freq: 3 })
})

type Life = { first: keyof Province; next: keyof Province | null; leaves: number | null }

async function live(province: Province, { first, next, leaves }: Life) {
  const personId = await buildPerson(db)
  const end = leaves === null ? '2027-01-01' : addDays(day('2026-01-02'), leaves)
  const stays: [UnitId | null, string, string][] = [
    [province[first], '2025-01-01', SPLIT],
    [next && province[next], SPLIT, MERGE],
    [next === 'south' ? province.north : next && province[next], MERGE, '2027-01-01']
  ]
  for (const [unitId, from, until] of stays) {
    const to = until < end ? until : end
    if (unitId && from < to) await buildEmployment(db, { personId, unitId, from, to })
  }
  return personId
}

/** The unit a person held on a day, from the plain evaluation of every row. */
function sumOf(cells: ReadonlyMap<UnitId, Counts>, units: ReadonlySet<UnitId>): Counts {
  return [...cells].reduce((sum, [unitId, counts]) => (units.has(unitId) ? addCounts(sum, counts) : sum), NO_COUNTS)
}

test(
  'both arrangements count the same people, and every number opens as many people as it says',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(life, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 330 }),
        async (lives, offset) => {
          const province = await buildProvince()
          const people: PersonId[] = []
          for (const given of lives) people.push(await live(province, given))
          const programme = await buildProgrammeFor(people)
          for (const [index, given] of lives.entries()) {
            const personId = people[index]
            if (given.credit === null || !personId) continue
            const on = addDays(day('2026-01-01'), given.credit)
            const held = (await loadFacts(db)).posts.find(
              (post) =>
                post.personId === personId && post.validFrom <= on && (post.validTo === null || on < post.validTo)
            )
            await buildCredit(db, programme, { personId, on, unitId: held?.unitId ?? null })
          }
          const asOf = addDays(day('2026-01-01'), Math.min(offset, 326))
          const was = await report(programme, { asOf, mode: 'as-was', scope: [province.root] })
          const now = await report(programme, { asOf, mode: 'restated', scope: [province.root] })
          expect(now.total).toEqual(was.total)

          const slow = slowStandings(await loadFacts(db), programme, asOf).filter((one) =>
            people.includes(one.personId)
          )
          const inside = new Set(Object.values(province).filter((unitId) => unitId !== province.outside))
          const noUnit = [...slowCells(slow).keys()].filter((unitId) => unitId === 'none')
          expect(was.total).toEqual(sumOf(slowCells(slow), new Set([...inside, ...noUnit])))
          for (const found of [was, now]) await checkPeople(programme, found)
        }
      ),
      { numRuns: rounds(15, 80) }
    )
  },
  LONG
)

async function checkPeople(programme: BuiltProgramme, found: Report) {
  const facts = await findProgrammeFacts(db.read, programme.slug)
  const cycle = facts?.cycles[0]
  if (!cycle) throw new Error('no cycle')
  for (const unitId of [...found.tree.units.keys(), ...found.loose.keys()]) {
    const counts = totalOf(found, unitId) ?? found.loose.get(unitId) ?? NO_COUNTS
    const expected = {
      ...{ present: counts.present, exempt: counts.exempt, required: requiredOf(counts), 'took-part': counts.tookPart },
      ...{ completed: counts.completed, passed: counts.passed, outside: counts.outside },
      missing: requiredOf(counts) - counts.passed
    }
    for (const which of whiches) {
      const part = which === 'outside' ? ('outside' as const) : ('roster' as const)
      const source = peopleSourceOf(found, { unitId, own: false, part })
      const asked = { which, requiredRank: 3, source, cohort: null, asOf: found.asOf, after: null, limit: 100 }
      const listed = await listPeople(db.read, { cycle, requirementId: programme.requirementId }, asked)
      expect(listed, which).toHaveLength(expected[which])
    }
  }
}

test('a list of people is in Vietnamese order and comes page by page without a gap', async () => {
  const { root, agency } = await buildProvince()
  const names = ['Trần Văn Bình', 'Lê Văn Ánh', 'Đỗ Thị An', 'Hồ Thị Đào', 'Dương Văn An', 'Cao Thị Ơn']
  const people = []
  for (const name of names) {
    const personId = await buildPerson(db, name)
    await buildEmployment(db, { personId, unitId: agency })
    people.push(personId)
  }
  const programme = await buildProgrammeFor(people)
  const found = await report(programme, { asOf: TODAY, mode: 'as-was', scope: [root] })
  const facts = await findProgrammeFacts(db.read, programme.slug)
  const cycle = facts?.cycles[0]
  if (!cycle) throw new Error('no cycle')
  const listed: string[] = []
  let after: { sortKey: string; id: string } | null = null
  for (let page = 0; page < 4; page++) {
    const source = peopleSourceOf(found, { unitId: root, own: false, part: 'roster' })
    const asked = { which: 'missing' as const, requiredRank: 3, source, cohort: null, asOf: TODAY, after, limit: 2 }
    const some = await listPeople(db.read, { cycle, requirementId: programme.requirementId }, asked)
    listed.push(...some.map((person) => person.fullName))
    const last = some.at(-1)
    if (last) after = { sortKey: last.sortKey, id: last.personId }
  }
  expect(listed).toEqual(['Đỗ Thị An', 'Dương Văn An', 'Lê Văn Ánh', 'Trần Văn Bình', 'Hồ Thị Đào', 'Cao Thị Ơn'])
})
