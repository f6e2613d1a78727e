import { type SQL, sql } from 'drizzle-orm'
import { annulments } from '#db/schema/learning'
import { cohortMembers, employments, orgUnits } from '#db/schema/organisation'
import { credits, exemptions } from '#db/schema/programmes'
import type { CohortRule } from '~/areas/organisation/cohorts'
import { NO_UNIT } from '~/areas/programmes/cells.server'
import type { Day } from '~/platform/days'
import type { CohortId, RequirementId, UnitId } from '~/platform/ids'
import type { BoundCohort, CycleFacts } from './facts.server'

/** The same rules as `counts.ts` and `cohorts.ts`, said in SQL that both engines speak. */

export type CellFacts = { cycle: CycleFacts; requirementId: RequirementId }

/** Which cells: all of a requirement, or those of some units (`NO_UNIT` among them for people without a post). */
export type CellUnits = 'all' | ReadonlyArray<UnitId>

function list(values: ReadonlyArray<string>): SQL {
  return sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `
  )})`
}

/** A condition on the column of a unit; a credit given without a unit belongs to `NO_UNIT`. */
export function unitIn(column: SQL, units: CellUnits): SQL {
  return units === 'all' ? sql`1 = 1` : units.length === 0 ? sql`1 = 0` : sql`${column} IN ${list(units)}`
}

function ruleHolds(rule: CohortRule, post: SQL, unit: SQL): SQL {
  const conditions = [
    ...(rule.staffGroups ? [sql`${post}.staff_group IN ${list(rule.staffGroups)}`] : []),
    ...(rule.unitKinds ? [sql`${unit}.kind IN ${list(rule.unitKinds)}`] : []),
    ...(rule.specialist === undefined ? [] : [rule.specialist ? sql`${post}.specialist` : sql`NOT ${post}.specialist`])
  ]
  return conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` AND `)})`
}

function listHolds(cohortId: CohortId): SQL {
  return sql`EXISTS (SELECT 1 FROM ${cohortMembers} m WHERE m.cohort_id = ${cohortId} AND m.person_id = s.person_id
    AND m.valid_from <= s.roster_on AND (m.valid_to IS NULL OR m.valid_to > s.roster_on))`
}

/** Whether the post `e` in unit `u` of the point `s` is bound by one of the cycle's cohorts. */
function boundBy(cohorts: CycleFacts['cohorts']): SQL {
  if (cohorts.length === 0) return sql`1 = 0`
  const each = cohorts.map((cohort) =>
    cohort.rule === null ? listHolds(cohort.id) : ruleHolds(cohort.rule, sql`e`, sql`u`)
  )
  return sql`(${sql.join(each, sql` OR `)})`
}

const RANK = sql`CASE c.level WHEN 'passed' THEN 3 WHEN 'completed' THEN 2 ELSE 1 END`

/** The credits of point `s` that stand on its day: given by then, and neither they nor their source annulled by then. */
function standingCredits({ cycle, requirementId }: CellFacts): SQL {
  return sql`FROM ${credits} c WHERE c.person_id = s.person_id AND c.requirement_id = ${requirementId}
    AND c.cycle_id = ${cycle.id} AND c.credited_on <= s.on_day
    AND NOT EXISTS (SELECT 1 FROM ${annulments} a
      WHERE a.fact_kind = 'credit' AND a.fact_id = c.id AND a.effective_on <= s.on_day)
    AND NOT EXISTS (SELECT 1 FROM ${annulments} a
      WHERE a.fact_kind = c.source_kind AND a.fact_id = c.source_id AND a.effective_on <= s.on_day)`
}

/**
 * The people whom these cells may count on some day of the cycle, of one cohort only when it is given: CTE
 * `concerned(person_id)`.
 */
export function concernedCte(facts: CellFacts, units: CellUnits, cohort: BoundCohort | null = null): SQL {
  const { cycle, requirementId } = facts
  const lastRoster = lastRosterDay(cycle)
  return sql`concerned AS (
    SELECT e.person_id FROM ${employments} e WHERE e.main AND ${unitIn(sql`e.unit_id`, units)}
      AND e.valid_from <= ${lastRoster} AND (e.valid_to IS NULL OR e.valid_to > ${cycle.acceptsFrom})
      AND ${everIn(cohort, sql`e.person_id`)}
    UNION SELECT c.person_id FROM ${credits} c WHERE c.requirement_id = ${requirementId} AND c.cycle_id = ${cycle.id}
      AND ${creditIn(units)} AND ${everIn(cohort, sql`c.person_id`)})`
}

/** Whether somebody belonged to a cohort on any day at all: whom a report of that cohort has to look at. */
function everIn(cohort: BoundCohort | null, personId: SQL): SQL {
  if (cohort === null) return sql`1 = 1`
  if (cohort.rule === null) {
    return sql`${personId} IN (SELECT m.person_id FROM ${cohortMembers} m WHERE m.cohort_id = ${cohort.id})`
  }
  return sql`${personId} IN (SELECT held.person_id FROM ${employments} held JOIN ${orgUnits} place
    ON place.id = held.unit_id WHERE held.main AND ${ruleHolds(cohort.rule, sql`held`, sql`place`)})`
}

function creditIn(units: CellUnits): SQL {
  if (units === 'all') return sql`1 = 1`
  const place = unitIn(sql`c.unit_id`, units)
  return units.includes(NO_UNIT) ? sql`(${place} OR c.unit_id IS NULL)` : place
}

/** The last day whose roster counts; a cycle with a cut-off before its start counts the roster of its first day. */
export function lastRosterDay(cycle: Pick<CycleFacts, 'cutOffOn' | 'acceptsFrom'>): Day {
  return cycle.cutOffOn < cycle.acceptsFrom ? cycle.acceptsFrom : cycle.cutOffOn
}

/**
 * Given the CTE `points(person_id, on_day)`, the CTEs that end in `standings`: for each point the unit of the main
 * employment on min(day, cut-off), whether it is `bound` and `exempt` (0 or 1), the `rank` reached and the
 * `credit_unit` and `credit_on` of the earliest standing credit of a completed course (null without one). `member` says
 * whether that post belongs to the cohort, where one is given.
 */
export function standingCtes(facts: CellFacts, cohort: BoundCohort | null = null): SQL {
  const { cycle } = facts
  const member = cohort === null ? sql`1 = 1` : sql`e.id IS NOT NULL AND ${boundBy([cohort])}`
  const standing = standingCredits(facts)
  return sql`dated AS (SELECT person_id, on_day,
      CASE WHEN on_day < ${lastRosterDay(cycle)} THEN on_day ELSE ${lastRosterDay(cycle)} END AS roster_on FROM points),
    posted AS (SELECT d.person_id, d.on_day, d.roster_on, (SELECT e.id FROM ${employments} e
      WHERE e.person_id = d.person_id AND e.main AND e.valid_from <= d.roster_on
        AND (e.valid_to IS NULL OR e.valid_to > d.roster_on)
      ORDER BY e.valid_from DESC, e.id DESC LIMIT 1) AS post_id FROM dated d),
    standings AS (SELECT s.person_id, s.on_day, e.unit_id,
      CASE WHEN e.id IS NOT NULL AND ${boundBy(cycle.cohorts)} THEN 1 ELSE 0 END AS bound,
      CASE WHEN ${member} THEN 1 ELSE 0 END AS member,
      CASE WHEN EXISTS (SELECT 1 FROM ${exemptions} x WHERE x.cycle_id = ${cycle.id} AND x.person_id = s.person_id
        AND x.valid_from <= s.roster_on AND (x.valid_to IS NULL OR x.valid_to > s.roster_on)) THEN 1 ELSE 0 END AS exempt,
      COALESCE((SELECT max(${RANK}) ${standing}), 0) AS rank,
      (SELECT COALESCE(c.unit_id, ${NO_UNIT}) ${standing} AND c.level <> 'took-part'
        ORDER BY c.credited_on, c.id LIMIT 1) AS credit_unit,
      (SELECT c.credited_on ${standing} AND c.level <> 'took-part'
        ORDER BY c.credited_on, c.id LIMIT 1) AS credit_on
      FROM posted s LEFT JOIN ${employments} e ON e.id = s.post_id LEFT JOIN ${orgUnits} u ON u.id = e.unit_id)`
}
