import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ViewerContext } from '~/areas/access/authorise.server'
import { addDays, day } from '~/platform/days'
import { type AccountId, newId, type PersonId, type UnitId } from '~/platform/ids'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildCohort, buildEmployment, buildPerson, buildUnit } from '../../../tests/factories/organisation'
import { buildCredit, buildExemption, buildProgramme } from '../../../tests/factories/programmes'
import { loadFacts, type SlowStanding, slowStandings } from '../../../tests/factories/reporting'
import { buildContext, buildSystem } from '../../../tests/factories/system'
import { rounds } from '../../../tests/rounds'
import { computeCells, storeCells } from './cells.server'
import { viewCohort, viewCohortPeople } from './cohort-report.server'
import { addCounts, type Counts, countsOnRoster, isOutside, NO_COUNTS, requiredOf } from './counts'
import { findProgrammeFacts } from './facts.server'
import { exportCohort } from './report-export.server'
import { readReportQuery } from './report-query'
import { whiches } from './which'

const db = await openTestDatabase()
const FIRST = day('2026-01-01')

function viewAs(unitId: UnitId): ViewerContext {
  const viewer = {
    personId: newId<PersonId>(),
    accountId: newId<AccountId>(),
    grants: [{ role: 'hr' as const, unitId }]
  }
  return { ...buildContext(buildSystem(db)), viewer, language: 'vi' }
}

const dayOffset = fc.nat(326)
const life = fc.record({
  leader: fc.boolean(),
  becomesLeader: fc.option(dayOffset, { freq: 2 }),
  south: fc.boolean(),
  listed: fc.boolean(),
  bound: fc.boolean(),
  exempt: fc.boolean(),
  credit: fc.option(fc.record({ on: dayOffset, level: fc.constantFrom('took-part' as const, 'passed' as const) }))
})
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never

const group = (leader: boolean) => (leader ? ('leader' as const) : ('worker' as const))

async function hire(unitId: UnitId, { leader, becomesLeader }: Life): Promise<PersonId> {
  const personId = await buildPerson(db)
  const change = becomesLeader === null ? null : addDays(FIRST, becomesLeader)
  await buildEmployment(db, { personId, unitId, to: change, staffGroup: group(leader) })
  if (change) await buildEmployment(db, { personId, unitId, from: change, staffGroup: 'leader' })
  return personId
}

async function buildScene(lives: ReadonlyArray<Life>) {
  const root = await buildUnit(db, { kind: 'province', name: 'Tỉnh' })
  const [north, south] = [await buildUnit(db, { parentId: root }), await buildUnit(db, { parentId: root })]
  const people: PersonId[] = []
  for (const one of lives) people.push(await hire(one.south ? south : north, one))
  const pick = (choose: (one: Life) => boolean) => people.filter((_, index) => choose(lives[index] as Life))
  const members = (ids: PersonId[]) => ids.map((personId) => ({ personId }))
  const [byRule, byList] = [newId(), newId()]
  await buildCohort(db, { slug: byRule, rule: { staffGroups: ['leader'] } })
  await buildCohort(db, { slug: byList, rule: null, members: members(pick((one) => one.listed)) })
  const bound = await buildCohort(db, { rule: null, members: members(pick((one) => one.bound)) })
  const programme = await buildProgramme(db, { cohortIds: [bound] })
  for (const [index, { credit, exempt, south: isSouth }] of lives.entries()) {
    const personId = people[index]
    if (!personId) continue
    if (exempt) await buildExemption(db, { cycleId: programme.cycleId, personId, from: addDays(FIRST, 40) })
    const unitId = isSouth ? south : north
    if (credit)
      await buildCredit(db, programme, { personId, on: addDays(FIRST, credit.on), level: credit.level, unitId })
  }
  const cycle = (await findProgrammeFacts(db.read, programme.slug))?.cycles[0]
  if (!cycle) throw new Error('no cycle')
  const facts = { cycle, requirementId: programme.requirementId }
  await db.withTransaction(async (tx) => storeCells(tx, programme, 'all', await computeCells(tx, facts, 'all')))
  return { root, north, south, people, byRule, byList, programme }
}

type Scene = Awaited<ReturnType<typeof buildScene>>

/** The same figures from a plain evaluation of every row. */
async function slowCounts(
  scene: Scene,
  lives: ReadonlyArray<Life>,
  asked: { offset: number; list: boolean; under: UnitId }
) {
  const { people, programme, root } = scene
  const asOf = addDays(FIRST, asked.offset)
  const isMember = ({ personId }: SlowStanding) => {
    const one = lives[people.indexOf(personId)] as Life
    if (asked.list) return one.listed
    return one.leader || (one.becomesLeader !== null && one.becomesLeader <= asked.offset)
  }
  return slowStandings(await loadFacts(db), programme, asOf)
    .filter((one) => people.includes(one.personId) && isMember(one))
    .reduce<Counts>((sum, one) => {
      const sees = (unitId: UnitId | null) => asked.under === root || unitId === asked.under
      const own = one.bound && sees(one.unitId) ? addCounts(sum, countsOnRoster(one)) : sum
      return isOutside(one) && sees(one.creditUnit) ? addCounts(own, { ...NO_COUNTS, outside: 1 }) : own
    }, NO_COUNTS)
}

test("a cohort's figures are its people of that day in the viewer's units, and each opens as many as it says", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: 6 }),
      dayOffset,
      fc.boolean(),
      async (lives, offset, list) => {
        const scene = await buildScene(lives)
        const cohort = list ? scene.byList : scene.byRule
        for (const under of [scene.root, scene.north]) {
          const query = readReportQuery(new URL(`http://localhost/?asOf=${addDays(FIRST, offset)}`))
          const view = await viewCohort(viewAs(under), cohort, query)
          const line = view?.lines.find((one) => one.programme.slug === scene.programme.slug)
          const counts = line?.counts ?? NO_COUNTS
          expect(counts).toEqual(await slowCounts(scene, lives, { offset, list, under }))
          const expected = {
            ...{ present: counts.present, exempt: counts.exempt, required: requiredOf(counts) },
            ...{ 'took-part': counts.tookPart, completed: counts.completed, passed: counts.passed },
            ...{ outside: counts.outside, missing: requiredOf(counts) - counts.passed }
          }
          for (const what of whiches) {
            const asked = { cohort, programme: scene.programme.slug, query: { ...query, what } }
            const opened = await viewCohortPeople(viewAs(under), asked)
            expect(opened?.people.people, what).toHaveLength(expected[what])
          }
        }
      }
    ),
    { numRuns: rounds(12, 80) }
  )
})

test('the file of a cohort says the same as its page', async () => {
  const plain = { leader: true, becomesLeader: null, south: false, listed: true, bound: true, exempt: false }
  const scene = await buildScene([
    { ...plain, credit: { on: 50, level: 'passed' } },
    { ...plain, credit: null },
    { ...plain, listed: false, credit: null }
  ])
  const sheet = await exportCohort(viewAs(scene.root), scene.byList, readReportQuery(new URL('http://localhost/')))
  expect(sheet?.notes).toEqual([
    'DỮ LIỆU MINH HỌA',
    'Nhóm: Nhóm',
    'Kết quả của những người thuộc nhóm này, tính đến 23/11/2026. Phạm vi: Tỉnh.'
  ])
  expect(sheet?.rows).toEqual([['23/11/2026', 'Chuyển đổi số năm 2026', 2, 0, 2, 1, 1, 1, 50, 0]])
  expect(await exportCohort(viewAs(scene.root), 'none', readReportQuery(new URL('http://localhost/')))).toBeNull()
})
