import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { annulments } from '#db/schema/learning'
import { credits } from '#db/schema/programmes'
import { day } from '~/platform/days'
import { buildCourse } from '../../../tests/factories/assessment'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildCohort, buildEmployment, buildPerson, buildUnit } from '../../../tests/factories/organisation'
import { buildCredit, buildExemption, buildProgramme } from '../../../tests/factories/programmes'
import { recordCredits } from './credits.server'
import { listDuties } from './duties.server'

const db = await openTestDatabase()
const today = day('2026-11-23')

async function buildOfficer() {
  const [personId, unitId] = [await buildPerson(db), await buildUnit(db)]
  await buildEmployment(db, { personId, unitId })
  const cohort = await buildCohort(db, { rule: null, members: [{ personId }] })
  const { courseId } = await buildCourse(db)
  const programme = await buildProgramme(db, { cohortIds: [cohort], courseId })
  return { personId, unitId, programme }
}

test('a duty tells what is owed, until when, and how far it is', async () => {
  const { personId, unitId, programme } = await buildOfficer()
  expect(await listDuties(db.read, personId, today)).toMatchObject([
    { programmeSlug: programme.slug, dueOn: '2026-11-30', level: null, done: false, exempt: false }
  ])
  await buildCredit(db, programme, { personId, unitId, on: '2026-05-01', level: 'took-part' })
  expect(await listDuties(db.read, personId, today)).toMatchObject([{ level: 'took-part', done: false }])
  await buildCredit(db, programme, { personId, unitId, on: '2026-05-02' })
  expect(await listDuties(db.read, personId, today)).toMatchObject([{ level: 'passed', done: true }])
  expect(await listDuties(db.read, personId, day('2026-05-01'))).toMatchObject([{ level: 'took-part', done: false }])
})

test('an annulled completion counts no longer from its day on', async () => {
  const { personId, unitId, programme } = await buildOfficer()
  const { id } = await buildCredit(db, programme, { personId, unitId, on: '2026-05-02' })
  const annulment = { factKind: 'completion' as const, factId: id, byId: personId, basis: 'Thử', at: new Date(0) }
  await db.withTransaction((tx) => tx.insert(annulments).values({ ...annulment, effectiveOn: day('2026-06-01') }))
  expect(await listDuties(db.read, personId, day('2026-05-31'))).toMatchObject([{ done: true }])
  expect(await listDuties(db.read, personId, day('2026-06-01'))).toMatchObject([{ done: false, level: null }])
})

test('who is excused is told so, and strangers owe nothing', async () => {
  const { personId, programme } = await buildOfficer()
  await buildExemption(db, { cycleId: programme.cycleId, personId, from: '2026-06-01', to: '2026-12-01' })
  expect(await listDuties(db.read, personId, today)).toMatchObject([{ exempt: true }])
  expect(await listDuties(db.read, personId, day('2026-05-31'))).toMatchObject([{ exempt: false }])
  expect(await listDuties(db.read, await buildPerson(db), today)).toEqual([])
  expect(await listDuties(db.read, personId, day('2026-12-10'))).toEqual([])
})

test('twenty calls for one source give one credit', async () => {
  const { personId, unitId, programme } = await buildOfficer()
  const source = await buildCredit(db, programme, { personId, unitId, on: '2026-05-02' })
  await Promise.all(
    Array.from({ length: 20 }, () => db.withTransaction((tx) => recordCredits(tx, source, new Date(0))))
  )
  expect(await db.read.$count(credits, eq(credits.personId, personId))).toBe(1)
})
