import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ViewerContext } from '~/areas/access/authorise.server'
import { viewCohortMembers } from '~/areas/organisation/cohort-views.server'
import { viewTree, viewUnit } from '~/areas/organisation/organisation-views.server'
import { type AccountId, newId, type PersonId, type UnitId } from '~/platform/ids'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildCohort, buildEmployment, buildPerson, buildUnit } from '../../../tests/factories/organisation'
import { buildProgramme } from '../../../tests/factories/programmes'
import { buildContext, buildSystem } from '../../../tests/factories/system'
import { rounds } from '../../../tests/rounds'
import { computeCells, storeCells } from './cells.server'
import { findProgrammeFacts } from './facts.server'
import { listVisible, viewPeople } from './people-report.server'
import { viewReport } from './programme-report.server'
import { readReportQuery } from './report-query'

const db = await openTestDatabase()
const YESTERDAY = '2026-11-22'

/** What the HR of these units asks with. */
function viewAs(scope: ReadonlyArray<UnitId>): ViewerContext {
  const grants = scope.map((unitId) => ({ role: 'hr' as const, unitId }))
  const viewer = { personId: newId<PersonId>(), accountId: newId<AccountId>(), grants }
  return { ...buildContext(buildSystem(db)), viewer, language: 'vi' }
}

type Placed = { unitId: UnitId; personId: PersonId }

/** One person in each unit, all in one listed cohort that a programme binds. */
async function populate(unitIds: ReadonlyArray<UnitId>) {
  const placed: Placed[] = []
  for (const unitId of unitIds) {
    const personId = await buildPerson(db)
    await buildEmployment(db, { personId, unitId })
    placed.push({ unitId, personId })
  }
  const slug = newId()
  const cohortId = await buildCohort(db, { slug, rule: null, members: placed })
  const programme = await buildProgramme(db, { cohortIds: [cohortId] })
  const cycle = (await findProgrammeFacts(db.read, programme.slug))?.cycles[0]
  if (!cycle) throw new Error('no cycle')
  const facts = { cycle, requirementId: programme.requirementId }
  await db.withTransaction(async (tx) => storeCells(tx, programme, 'all', await computeCells(tx, facts, 'all')))
  return { placed, cohort: slug, programme: programme.slug }
}

/** Whom and what each page of HR shows this viewer. */
async function lookAround(context: ViewerContext, { placed, cohort, programme }: Awaited<ReturnType<typeof populate>>) {
  const scope = context.viewer?.grants.map((grant) => grant.unitId) ?? []
  const { today } = context
  const everyone = placed.map((one) => one.personId)
  const members = await viewCohortMembers(db.read, { slug: cohort, after: null, today, scope })
  const present = readReportQuery(new URL('http://localhost/?what=present'))
  const listed = await viewPeople(context, programme, present)
  const report = await viewReport(context, programme, present)
  const tree = await viewTree(db.read, { on: today, today, scope, open: null })
  return {
    membersCounted: members?.cohort.people,
    members: (members?.members ?? []).map((member) => member.personId).sort(),
    named: (listed?.people ?? []).filter((person) => person.name !== null).map((person) => person.personId),
    counted: report?.total.present,
    visible: [...(await listVisible(context, db.read, everyone))].sort(),
    units: tree.map((line) => line.unitId)
  }
}

test('a unit whose parent has ended is not the province: its HR sees its own people and nobody else', async () => {
  const province = await buildUnit(db, { kind: 'province' })
  const ended = await buildUnit(db, { parentId: province, validTo: YESTERDAY })
  const orphan = await buildUnit(db, { parentId: ended })
  const below = await buildUnit(db, { parentId: orphan })
  const other = await buildUnit(db, { parentId: province })
  const scene = await populate([orphan, below, other])
  const [own, under] = scene.placed.map((one) => one.personId)

  const seen = await lookAround(viewAs([orphan]), scene)
  const mine = [own, under].sort()
  expect(seen).toMatchObject({ membersCounted: 2, members: mine, counted: 2, visible: mine })
  expect(seen.named.sort()).toEqual(mine)
  expect(seen.units.sort()).toEqual([orphan, below].sort())
  const asked = { today: viewAs([]).today, scope: [orphan] }
  expect(await viewUnit(db.read, { ...asked, unitId: other })).toBeNull()

  const whole = await lookAround(viewAs([province]), scene)
  expect(whole).toMatchObject({ membersCounted: 3, counted: 3 })
})

const place = fc.record({ under: fc.nat(6), ended: fc.boolean(), province: fc.boolean(), granted: fc.boolean() })
type Place = { unitId: UnitId; above: Place | null; ended: boolean; province: boolean; granted: boolean }

/** Grows a random forest: each unit stands under an earlier one, or at the top. */
async function grow(given: ReadonlyArray<typeof place extends fc.Arbitrary<infer Value> ? Value : never>) {
  const places: Place[] = []
  for (const { under, ...one } of given) {
    const above = places[under] ?? null
    const unitId = await buildUnit(db, {
      kind: one.province ? 'province' : 'agency',
      parentId: above?.unitId ?? null,
      validTo: one.ended ? YESTERDAY : null
    })
    places.push({ unitId, above, ...one })
  }
  return places
}

/** Told without the tree: a living unit with a living chain of units up to one where the role is held. */
function isBelowGrant(start: Place): boolean {
  for (let at: Place | null = start; at !== null && !at.ended; at = at.above) if (at.granted) return true
  return false
}

test('over random trees and roles, every row shown lies in the subtree of a unit where the role is held', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 2, maxLength: 7 }), async (given) => {
      const places = await grow(given)
      const scene = await populate(places.map((one) => one.unitId))
      const granted = places.filter((one) => one.granted)
      const whole = granted.some((one) => one.province && !one.ended)
      const isMine = (one: Place) => whole || isBelowGrant(one)
      const mine = new Set(places.filter(isMine).map((one) => one.unitId))
      const people = scene.placed.filter((one) => mine.has(one.unitId)).map((one) => one.personId)

      const seen = await lookAround(viewAs(granted.map((one) => one.unitId)), scene)
      expect(seen).toMatchObject({ membersCounted: people.length, members: people.sort(), visible: people })
      expect(people).toEqual(expect.arrayContaining(seen.named))
      expect(seen.counted).toBeLessThanOrEqual(people.length)
      if (!whole) expect([...mine]).toEqual(expect.arrayContaining(seen.units))
    }),
    { numRuns: rounds(15, 100) }
  )
})
