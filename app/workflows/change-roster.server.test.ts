import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/audit'
import { completions, enrolments } from '#db/schema/learning'
import { dirtyCells } from '#db/schema/platform'
import { credits } from '#db/schema/programmes'
import { computeCells, listCells, storeCells } from '~/areas/reporting/cells.server'
import { findProgrammeFacts } from '~/areas/reporting/facts.server'
import { keepCellsFresh } from '~/areas/reporting/recompute.server'
import { addDays, day } from '~/platform/days'
import {
  asId,
  type CohortId,
  type CompletionId,
  type EnrolmentId,
  newId,
  type PersonId,
  type UnitId
} from '~/platform/ids'
import { buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { buildCohort, buildPerson, buildUnit } from '../../tests/factories/organisation'
import { type BuiltProgramme, buildCredit, buildProgramme } from '../../tests/factories/programmes'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { rounds } from '../../tests/rounds'
import { addToCohort, annulCompletion, exemptPerson, hirePerson, transferPerson } from './change-roster.server'

/** Milliseconds: with all rounds these histories fill a database. */
const LONG = 300_000

const db = await openTestDatabase()
const system = buildSystem(db)
const context = buildContext(system)
const course = await buildCourse(db)
const FIRST = day('2026-01-01')

type Scene = { programme: BuiltProgramme; cohort: CohortId; people: PersonId[]; units: UnitId[] }

async function buildScene(): Promise<Scene> {
  const units = [await buildUnit(db), await buildUnit(db)]
  const people = [await buildPerson(db), await buildPerson(db)]
  const rule = await buildCohort(db, { rule: { staffGroups: ['leader'] } })
  const cohort = await buildCohort(db, { rule: null })
  const programme = await buildProgramme(db, { cohortIds: [rule, cohort], courseId: course.courseId })
  const cells = await factsOf(programme)
  await db.withTransaction(async (tx) => storeCells(tx, programme, 'all', await computeCells(tx, cells, 'all')))
  return { programme, cohort, people, units }
}

async function factsOf(programme: BuiltProgramme) {
  const facts = await findProgrammeFacts(db.read, programme.slug)
  const cycle = facts?.cycles[0]
  if (!cycle) throw new Error('no cycle')
  return { cycle, requirementId: programme.requirementId }
}

/** A completion with the credit it gives, as the learning area leaves it behind. */
async function complete(scene: Scene, personId: PersonId, on: string, unitId: UnitId | null): Promise<void> {
  const ids = { id: newId<CompletionId>(), enrolmentId: newId<EnrolmentId>() }
  const round = 1 + (await db.read.$count(enrolments, eq(enrolments.personId, personId)))
  const rule = { lessons: [], quiz: 'final', passMark: 0.7 }
  const own = { personId, courseId: course.courseId, courseVersionId: course.versionId, path: 'officer', round, rule }
  await db.withTransaction(async (tx) => {
    await tx.insert(enrolments).values({ id: ids.enrolmentId, ...own, startedOn: day(on) })
    const evidence = { attemptId: 'a', lessons: {} }
    const stated = { finishedOn: day(on), passed: true, score: 1, evidence, unitId, createdAt: new Date(0) }
    await tx.insert(completions).values({ ...ids, ...own, ...stated })
  })
  await buildCredit(db, scene.programme, { personId, on, unitId, sourceId: ids.id })
}

const act = fc.record({
  what: fc.constantFrom('hire', 'transfer', 'complete', 'take-part', 'exempt', 'list', 'annul'),
  who: fc.nat(1),
  where: fc.nat(2),
  on: fc.integer({ min: -20, max: 350 }),
  leader: fc.boolean()
})
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

/** Does one thing; what the rules refuse changes nothing. */
async function perform(scene: Scene, given: Act): Promise<void> {
  const personId = scene.people[given.who] ?? asId<PersonId>('')
  const unitId = scene.units[given.where % 2] ?? asId<UnitId>('')
  const on = addDays(FIRST, given.on)
  const staffGroup = given.leader ? ('leader' as const) : ('worker' as const)
  const post = { personId, unitId, position: 'Văn thư', staffGroup, specialist: false, from: on }
  const creditUnit = given.where === 2 ? null : unitId
  switch (given.what) {
    case 'hire':
      return hirePerson(context, post).catch(() => undefined)
    case 'transfer':
      return transferPerson(context, post).catch(() => undefined)
    case 'complete':
      return complete(scene, personId, on, creditUnit)
    case 'take-part':
      await buildCredit(db, scene.programme, { personId, on, unitId: creditUnit, level: 'took-part' })
      return
    case 'exempt': {
      const { cycleId } = scene.programme
      const span = { validFrom: on, validTo: given.leader ? addDays(on, 40) : null }
      return exemptPerson(context, { cycleId, personId, kind: 'deferral', basis: 'Thử', ...span })
    }
    case 'list':
      return addToCohort(context, { cohortId: scene.cohort, personId, validFrom: on, validTo: null }).catch(
        () => undefined
      )
    case 'annul':
      return annulOne(scene, personId, on)
  }
}

async function annulOne(scene: Scene, personId: PersonId, effectiveOn: ReturnType<typeof day>) {
  const known = await db.read.select().from(credits).where(eq(credits.personId, personId))
  const credit = known.find((row) => row.sourceKind === 'completion' && row.cycleId === scene.programme.cycleId)
  if (!credit) return
  const completionId = asId<CompletionId>(credit.sourceId)
  await annulCompletion(context, { completionId, basis: 'Thử', effectiveOn, byId: personId })
}

/** The report of some days, and what a full recomputation says of them. */
async function compare(scene: Scene) {
  const facts = await factsOf(scene.programme)
  const all = await computeCells(db.read, facts, 'all')
  for (const offset of [0, 45, 150, 320, 342]) {
    const asOf = addDays(FIRST, offset)
    const expected = all.filter((row) => row.from <= asOf && asOf < row.until)
    const found = await listCells(db.read, facts, asOf)
    const line = ({ unitId, present, exempt, tookPart, completed, passed, outside }: (typeof found)[number]) =>
      `${unitId} ${present} ${exempt} ${tookPart} ${completed} ${passed} ${outside}`
    expect(found.map(line).sort()).toEqual(expected.map(line).sort())
  }
}

test(
  'whatever is done, a report is never stale, before and after the cells were brought up to date',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
        const scene = await buildScene()
        for (const [index, given] of acts.entries()) {
          await perform(scene, given)
          if (index % 4 === 2) await keepCellsFresh(system, newId())
          await compare(scene)
        }
        for (let round = 0; round < 5; round++)
          await keepCellsFresh(
            buildSystem(db, () => new Date()),
            'test'
          )
        await compare(scene)
      }),
      { numRuns: rounds(15, 60) }
    )
  },
  LONG
)

test('the background job leaves no mark behind, and one process at a time does it', async () => {
  const scene = await buildScene()
  await perform(scene, { what: 'hire', who: 0, where: 0, on: -10, leader: true })
  const later = buildSystem(db, () => new Date('2030-01-01T00:00:00Z'))
  expect(await db.read.$count(dirtyCells)).toBeGreaterThan(0)
  // What the histories above left behind may take more than one turn.
  for (let turn = 0; turn < 20; turn++) await keepCellsFresh(later, 'one')
  expect(await db.read.$count(dirtyCells)).toBe(0)
  await perform(scene, { what: 'exempt', who: 0, where: 0, on: 10, leader: false })
  await keepCellsFresh(later, 'another')
  expect(await db.read.$count(dirtyCells)).toBeGreaterThan(0)
  await keepCellsFresh(later, 'one')
  expect(await db.read.$count(dirtyCells)).toBe(0)
})

test('every change of the roster leaves an audit row without personal values', async () => {
  const scene = await buildScene()
  const before = await db.read.$count(auditEntries)
  await perform(scene, { what: 'hire', who: 0, where: 0, on: 0, leader: true })
  await perform(scene, { what: 'transfer', who: 0, where: 1, on: 50, leader: true })
  await perform(scene, { what: 'complete', who: 0, where: 1, on: 60, leader: true })
  await perform(scene, { what: 'exempt', who: 0, where: 0, on: 70, leader: true })
  await perform(scene, { what: 'list', who: 0, where: 0, on: 80, leader: true })
  await perform(scene, { what: 'annul', who: 0, where: 0, on: 90, leader: true })
  const entries = (await db.read.select().from(auditEntries)).slice(before)
  expect(entries.map((entry) => entry.action)).toEqual([
    'employment.begin',
    'employment.transfer',
    'exemption.record',
    'cohort.add-member',
    'completion.annul'
  ])
  expect(JSON.stringify(entries)).not.toContain('Văn thư')
})

test('nobody is transferred from a post they do not hold', async () => {
  const scene = await buildScene()
  const [personId, unitId] = [scene.people[0] ?? asId<PersonId>(''), scene.units[0] ?? asId<UnitId>('')]
  const post = { personId, unitId, position: 'Văn thư', staffGroup: 'worker' as const, specialist: false, from: FIRST }
  await expect(transferPerson(context, post)).rejects.toMatchObject({ code: 'no-main-employment' })
  await hirePerson(context, post)
  await expect(hirePerson(context, post)).rejects.toMatchObject({ code: 'main-employment-overlaps' })
})
