import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { cohortMembers, cohorts, employments, orgUnits } from '#db/schema/organisation'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { CohortId, PersonId } from '~/platform/ids'
import { type CohortRule, matchesRule } from './cohorts'
import { mainEmploymentOn } from './employments'

export type Cohort = {
  id: CohortId
  slug: string
  title: { vi: string; en: string }
  /** Null: a list of named people. */
  rule: CohortRule | null
  basis: string | null
}

const columns = {
  id: cohorts.id,
  slug: cohorts.slug,
  title: cohorts.title,
  rule: cohorts.rule,
  basis: cohorts.basis
}

/** All cohorts, by slug; there are a few dozen, so they are not paged. */
export async function listCohorts(db: Reader): Promise<Cohort[]> {
  return db.select(columns).from(cohorts).orderBy(asc(cohorts.slug))
}

export async function findCohort(db: Reader, slug: string): Promise<Cohort | null> {
  const [cohort] = await db.select(columns).from(cohorts).where(eq(cohorts.slug, slug))
  return cohort ?? null
}

/** Which of these cohorts the person belongs to on a day, by main employment or by list. */
export async function listCohortIdsOf(
  db: Reader,
  personId: PersonId,
  on: Day,
  among: ReadonlyArray<CohortId>
): Promise<CohortId[]> {
  if (among.length === 0) return []
  const post = await findPost(db, personId, on)
  if (post === null) return []
  const known = await db
    .select({ id: cohorts.id, rule: cohorts.rule })
    .from(cohorts)
    .where(inArray(cohorts.id, [...among]))
  const listed = new Set(await listListed(db, personId, on))
  return known
    .filter((cohort) => (cohort.rule === null ? listed.has(cohort.id) : matchesRule(cohort.rule, post)))
    .map((cohort) => cohort.id)
}

async function findPost(db: Reader, personId: PersonId, on: Day) {
  const posts = await db
    .select({
      id: employments.id,
      main: employments.main,
      validFrom: employments.validFrom,
      validTo: employments.validTo,
      staffGroup: employments.staffGroup,
      specialist: employments.specialist,
      unitKind: orgUnits.kind
    })
    .from(employments)
    .innerJoin(orgUnits, eq(orgUnits.id, employments.unitId))
    .where(eq(employments.personId, personId))
  return mainEmploymentOn(posts, on)
}

async function listListed(db: Reader, personId: PersonId, on: Day): Promise<CohortId[]> {
  const rows = await db
    .select({ cohortId: cohortMembers.cohortId })
    .from(cohortMembers)
    .where(
      and(
        eq(cohortMembers.personId, personId),
        lte(cohortMembers.validFrom, on),
        or(isNull(cohortMembers.validTo), gt(cohortMembers.validTo, on))
      )
    )
  return rows.map((row) => row.cohortId)
}

/** Puts a person on a cohort's list from a day on. The caller marks the report cells of the programmes it binds. */
export async function addCohortMember(
  tx: Transaction,
  member: { cohortId: CohortId; personId: PersonId; validFrom: Day; validTo: Day | null }
): Promise<void> {
  await tx.insert(cohortMembers).values(member)
}
