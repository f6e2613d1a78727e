import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { cohortMembers, employments, orgUnits } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { CohortId } from '~/platform/ids'

/** Every main employment of a day with what decides on cohorts: post, kind of unit, and whether the list holds them. */
export async function listCohortPosts(db: Reader, on: Day, cohortId: CohortId) {
  const rows = await db
    .select({
      personId: employments.personId,
      staffGroup: employments.staffGroup,
      specialist: employments.specialist,
      unitKind: orgUnits.kind,
      listedFrom: cohortMembers.validFrom
    })
    .from(employments)
    .innerJoin(orgUnits, eq(orgUnits.id, employments.unitId))
    .leftJoin(
      cohortMembers,
      and(
        eq(cohortMembers.personId, employments.personId),
        eq(cohortMembers.cohortId, cohortId),
        lte(cohortMembers.validFrom, on),
        or(isNull(cohortMembers.validTo), gt(cohortMembers.validTo, on))
      )
    )
    .where(
      and(
        eq(employments.main, true),
        lte(employments.validFrom, on),
        or(isNull(employments.validTo), gt(employments.validTo, on))
      )
    )
  return rows.map(({ listedFrom, ...post }) => ({ ...post, listed: listedFrom !== null }))
}
