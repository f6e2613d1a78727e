import {
  cohortMembers,
  cohorts,
  employments,
  orgEventLinks,
  orgEvents,
  orgUnits,
  orgUnitVersions
} from '#db/schema/organisation'
import type { Database } from '#db/types'
import type { CohortRule } from '~/areas/organisation/cohorts'
import { createPerson } from '~/areas/organisation/people.server'
import type { UnitKind } from '~/areas/organisation/tree'
import { type Day, day } from '~/platform/days'
import {
  type CohortId,
  type EmploymentId,
  newId,
  type OrgEventId,
  type PersonId,
  type UnitId,
  type UnitVersionId
} from '~/platform/ids'
import { sortKey } from '~/platform/text'

type UnitGiven = {
  name?: string
  kind?: UnitKind
  parentId?: UnitId | null
  validFrom?: string
  validTo?: string | null
}

/** A unit with one version; from 2020 on, for ever, unless told otherwise. */
export async function buildUnit(db: Database, given: UnitGiven = {}): Promise<UnitId> {
  const id = newId<UnitId>()
  const name = given.name ?? `Đơn vị ${id.slice(-6)}`
  await db.withTransaction(async (tx) => {
    await tx.insert(orgUnits).values({ id, kind: given.kind ?? 'agency' })
    await tx.insert(orgUnitVersions).values({
      id: newId<UnitVersionId>(),
      unitId: id,
      name,
      sortKey: sortKey(name),
      parentId: given.parentId ?? null,
      validFrom: day(given.validFrom ?? '2020-01-01'),
      validTo: given.validTo ? day(given.validTo) : null
    })
  })
  return id
}

export async function buildPerson(db: Database, fullName = 'Đinh Thị Hoa'): Promise<PersonId> {
  return db.withTransaction((tx) => createPerson(tx, { fullName, origin: 'roster', at: new Date(0) }))
}

type EmploymentGiven = {
  personId: PersonId
  unitId: UnitId
  from?: string
  to?: string | null
  main?: boolean
  specialist?: boolean
  staffGroup?: (typeof employments.$inferInsert)['staffGroup']
}

export async function buildEmployment(db: Database, given: EmploymentGiven): Promise<EmploymentId> {
  const id = newId<EmploymentId>()
  await db.withTransaction((tx) =>
    tx.insert(employments).values({
      id,
      personId: given.personId,
      unitId: given.unitId,
      position: 'Chuyên viên',
      staffGroup: given.staffGroup ?? 'civil-servant',
      specialist: given.specialist ?? false,
      main: given.main ?? true,
      validFrom: day(given.from ?? '2020-01-01'),
      validTo: given.to ? day(given.to) : null
    })
  )
  return id
}

/** An event whose links say what became of units on its day. */
export async function buildEvent(
  db: Database,
  given: { on: string; kind?: 'merge' | 'split' | 'dissolve'; links: [UnitId, UnitId][] }
): Promise<void> {
  const id = newId<OrgEventId>()
  await db.withTransaction(async (tx) => {
    await tx.insert(orgEvents).values({ id, kind: given.kind ?? 'merge', on: day(given.on), basis: 'Quyết định thử' })
    await tx
      .insert(orgEventLinks)
      .values(given.links.map(([fromUnitId, toUnitId]) => ({ eventId: id, fromUnitId, toUnitId })))
  })
}

type CohortGiven = { slug?: string; rule?: CohortRule | null; members?: { personId: PersonId; from?: Day; to?: Day }[] }

/** A cohort by rule (everyone, unless told otherwise), or by list when `rule` is null. */
export async function buildCohort(db: Database, given: CohortGiven = {}): Promise<CohortId> {
  const id = newId<CohortId>()
  await db.withTransaction(async (tx) => {
    const rule = given.rule === undefined ? {} : given.rule
    await tx.insert(cohorts).values({ id, slug: given.slug ?? id, title: { vi: 'Nhóm', en: 'Cohort' }, rule })
    for (const member of given.members ?? []) {
      await tx.insert(cohortMembers).values({
        cohortId: id,
        personId: member.personId,
        validFrom: member.from ?? day('2020-01-01'),
        validTo: member.to ?? null
      })
    }
  })
  return id
}
