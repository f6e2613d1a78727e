import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { employments, orgUnitVersions, people, type StaffGroup } from '#db/schema/organisation'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { newId, type PersonId, type UnitId } from '~/platform/ids'
import { cleanText, foldText, personSortKey } from '~/platform/text'

export type NewPerson = {
  fullName: string
  origin: 'registered' | 'roster' | 'device'
  staffCode?: string
  at: Date
}

/** The row of a new person: the name as NFC, with the keys that search and sort it. */
export function personRow(id: PersonId, person: NewPerson) {
  const fullName = cleanText(person.fullName)
  return {
    id,
    staffCode: person.staffCode ?? null,
    fullName,
    searchKey: foldText(fullName),
    sortKey: personSortKey(fullName),
    origin: person.origin,
    createdAt: person.at
  }
}

/** Notes a person. Two people of one name stay two: nothing is merged by name. */
export async function createPerson(tx: Transaction, person: NewPerson): Promise<PersonId> {
  const id = newId<PersonId>()
  await tx.insert(people).values(personRow(id, person))
  return id
}

export type Person = { id: PersonId; fullName: string; staffCode: string | null; origin: NewPerson['origin'] }

export async function findPerson(db: Reader, personId: PersonId): Promise<Person | null> {
  const [person] = await db
    .select({ id: people.id, fullName: people.fullName, staffCode: people.staffCode, origin: people.origin })
    .from(people)
    .where(eq(people.id, personId))
  return person ?? null
}

export type MainEmployment = { unitId: UnitId; unitName: string; position: string; staffGroup: StaffGroup }

/** The person's main employment on a day, with the unit's name that day; null for citizens and whoever has left. */
export async function findMainEmployment(db: Reader, personId: PersonId, on: Day): Promise<MainEmployment | null> {
  const [found] = await db
    .select({
      unitId: employments.unitId,
      unitName: orgUnitVersions.name,
      position: employments.position,
      staffGroup: employments.staffGroup
    })
    .from(employments)
    .innerJoin(
      orgUnitVersions,
      and(
        eq(orgUnitVersions.unitId, employments.unitId),
        lte(orgUnitVersions.validFrom, on),
        or(isNull(orgUnitVersions.validTo), gt(orgUnitVersions.validTo, on))
      )
    )
    .where(
      and(
        eq(employments.personId, personId),
        eq(employments.main, true),
        lte(employments.validFrom, on),
        or(isNull(employments.validTo), gt(employments.validTo, on))
      )
    )
    .orderBy(desc(employments.validFrom), desc(employments.id))
    .limit(1)
  return found ?? null
}

/** The units in which the person held a main employment on some day of `[from, to]`. */
export async function listMainUnitIds(db: Reader, personId: PersonId, from: Day, to: Day): Promise<UnitId[]> {
  const rows = await db
    .selectDistinct({ unitId: employments.unitId })
    .from(employments)
    .where(
      and(
        eq(employments.personId, personId),
        eq(employments.main, true),
        lte(employments.validFrom, to),
        or(isNull(employments.validTo), gt(employments.validTo, from))
      )
    )
  return rows.map((row) => row.unitId)
}
