import { expect, test } from 'vitest'
import { day } from '~/platform/days'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildCohort, buildEmployment, buildPerson, buildUnit } from '../../../tests/factories/organisation'
import { listCohortMembers } from './cohort-members.server'
import { listCohortIdsOf } from './cohorts.server'
import { beginEmployment } from './employments.server'
import { findMainEmployment, findPerson, listMainUnitIds } from './people.server'
import { listSubtreeUnitIds } from './tree.server'

const db = await openTestDatabase()

test('a name is kept as NFC without strange spaces, whatever was typed', async () => {
  const personId = await buildPerson(db, '  Nguye\u0302\u0303n\u00A0Thi\u0323 Hoa\u0300 ')
  expect((await findPerson(db.read, personId))?.fullName).toBe('Nguyễn Thị Hoà')
})

test('the main employment of a day has the name the unit had that day', async () => {
  const [personId, unitId, other] = [
    await buildPerson(db),
    await buildUnit(db, { name: 'UBND xã Ba Vì' }),
    await buildUnit(db)
  ]
  await buildEmployment(db, { personId, unitId, from: '2025-01-01', to: '2026-06-01' })
  await buildEmployment(db, { personId, unitId: other, from: '2025-01-01', main: false })
  expect(await findMainEmployment(db.read, personId, day('2026-05-31'))).toMatchObject({
    unitId,
    unitName: 'UBND xã Ba Vì'
  })
  expect(await findMainEmployment(db.read, personId, day('2026-06-01'))).toBeNull()
  expect(await listMainUnitIds(db.read, personId, day('2026-01-01'), day('2026-12-31'))).toEqual([unitId])
})

test('nobody holds two main posts on one day', async () => {
  const [personId, unitId] = [await buildPerson(db), await buildUnit(db)]
  await buildEmployment(db, { personId, unitId, from: '2025-01-01', to: '2026-06-01' })
  const post = { personId, unitId, position: 'Văn thư', staffGroup: 'worker' as const, specialist: false }
  const begin = (validFrom: string, main: boolean) =>
    db.withTransaction((tx) => beginEmployment(tx, { ...post, main, validFrom: day(validFrom), validTo: null }))
  await expect(begin('2026-05-31', true)).rejects.toMatchObject({ code: 'main-employment-overlaps' })
  await expect(begin('2026-05-31', false)).resolves.toBeTruthy()
  await expect(begin('2026-06-01', true)).resolves.toBeTruthy()
})

test('a subtree is that of the day', async () => {
  const root = await buildUnit(db, { kind: 'province' })
  const before = await buildUnit(db, { parentId: root, validTo: '2025-07-01' })
  const after = await buildUnit(db, { parentId: root, validFrom: '2025-07-01' })
  expect(await listSubtreeUnitIds(db.read, [root], day('2025-06-30'))).toEqual([root, before])
  expect(await listSubtreeUnitIds(db.read, [root], day('2025-07-01'))).toEqual([root, after])
  expect(await listSubtreeUnitIds(db.read, [], day('2025-07-01'))).toEqual([])
})

test('a cohort holds by rule or by list, by given name and page by page, within the units asked for', async () => {
  const [school, agency] = [await buildUnit(db, { kind: 'school' }), await buildUnit(db)]
  const names = ['Đỗ Thị Ơn', 'Lê Văn An', 'Bùi Thị Ánh']
  const people = []
  for (const name of names) people.push(await buildPerson(db, name))
  for (const personId of people) await buildEmployment(db, { personId, unitId: school, staffGroup: 'teacher' })
  const stranger = await buildPerson(db, 'A')
  await buildEmployment(db, { personId: stranger, unitId: agency, staffGroup: 'teacher' })
  const rule = { unitKinds: ['school' as const], staffGroups: ['teacher' as const] }
  const byRule = await buildCohort(db, { rule })
  const listed = people[0]
  if (!listed) throw new Error('nobody')
  const byList = await buildCohort(db, { rule: null, members: [{ personId: listed, to: day('2026-06-01') }] })

  const on = day('2026-03-01')
  expect(await listCohortIdsOf(db.read, listed, on, [byRule, byList])).toEqual(expect.arrayContaining([byRule, byList]))
  expect(await listCohortIdsOf(db.read, listed, day('2026-06-01'), [byRule, byList])).toEqual([byRule])
  expect(await listCohortIdsOf(db.read, stranger, on, [byRule, byList])).toEqual([])

  const first = await listCohortMembers(db.read, { id: byRule, rule }, { on, units: [school], after: null, limit: 2 })
  expect(first.map((member) => member.fullName)).toEqual(['Lê Văn An', 'Bùi Thị Ánh'])
  const after = first.at(-1)?.personId ?? null
  const rest = await listCohortMembers(db.read, { id: byRule, rule }, { on, units: [school], after, limit: 2 })
  expect(rest.map((member) => member.fullName)).toEqual(['Đỗ Thị Ơn'])
  const asked = { on, units: [agency], after: null, limit: 2 }
  expect(await listCohortMembers(db.read, { id: byRule, rule }, asked)).toEqual([])
})
