import { and, asc, count, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { cohortMembers, employments, orgUnits, people } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { asId, type PersonId, type UnitId } from '~/platform/ids'
import type { Cohort } from './cohorts.server'

export type CohortMember = {
  personId: PersonId
  fullName: string
  unitId: UnitId
  position: string
}

type Asked = {
  on: Day
  /** Units whose people count; null for all. */
  units: ReadonlyArray<UnitId> | null
}

/** The condition on a main employment (and its unit) that the cohort's rule or list makes on a day. */
function belongs(cohort: Pick<Cohort, 'id' | 'rule'>, { on, units }: Asked): SQL | undefined {
  const { rule } = cohort
  const active = and(
    eq(employments.main, true),
    lte(employments.validFrom, on),
    or(isNull(employments.validTo), gt(employments.validTo, on)),
    units === null ? undefined : units.length === 0 ? sql`1 = 0` : inArray(employments.unitId, [...units])
  )
  if (rule === null) {
    return and(
      active,
      sql`EXISTS (SELECT 1 FROM ${cohortMembers} m WHERE m.cohort_id = ${cohort.id} AND m.person_id = ${employments.personId}
        AND m.valid_from <= ${on} AND (m.valid_to IS NULL OR m.valid_to > ${on}))`
    )
  }
  return and(
    active,
    rule.staffGroups ? inArray(employments.staffGroup, rule.staffGroups) : undefined,
    rule.unitKinds ? inArray(orgUnits.kind, rule.unitKinds) : undefined,
    rule.specialist === undefined ? undefined : eq(employments.specialist, rule.specialist)
  )
}

/** How many people of these units belong to a cohort on a day. */
export async function countCohortMembers(
  db: Reader,
  cohort: Pick<Cohort, 'id' | 'rule'>,
  asked: Asked
): Promise<number> {
  const [row] = await db
    .select({ people: count() })
    .from(employments)
    .innerJoin(orgUnits, eq(orgUnits.id, employments.unitId))
    .where(belongs(cohort, asked))
  return row?.people ?? 0
}

/** The cohort's people of these units by given name, after the person the page before ended with. */
export async function listCohortMembers(
  db: Reader,
  cohort: Pick<Cohort, 'id' | 'rule'>,
  asked: Asked & { after: string | null; limit: number }
): Promise<CohortMember[]> {
  const [last] = asked.after
    ? await db
        .select({ sortKey: people.sortKey, id: people.id })
        .from(people)
        .where(eq(people.id, asId<PersonId>(asked.after)))
    : []
  const later = last ? sql`(${people.sortKey}, ${people.id}) > (${last.sortKey}, ${last.id})` : undefined
  return db
    .select({
      personId: people.id,
      fullName: people.fullName,
      unitId: employments.unitId,
      position: employments.position
    })
    .from(employments)
    .innerJoin(orgUnits, eq(orgUnits.id, employments.unitId))
    .innerJoin(people, eq(people.id, employments.personId))
    .where(and(belongs(cohort, asked), later))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(asked.limit)
}
