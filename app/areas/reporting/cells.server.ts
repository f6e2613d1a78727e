import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { prepared } from '#db/dialect/prepared'
import { annulments } from '#db/schema/learning'
import { cohortMembers, employments } from '#db/schema/organisation'
import { dirtyCells } from '#db/schema/platform'
import { credits, exemptions } from '#db/schema/programmes'
import { reportCells } from '#db/schema/reporting'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { asId, type CycleId, type RequirementId, type UnitId } from '~/platform/ids'
import type { Counts } from './counts'
import { DayColumn, idColumn } from './row-types'
import { type CellFacts, type CellUnits, concernedCte, standingCtes, unitIn } from './standing-sql.server'

/** The day after every day. */
const FOR_EVER = '9999-12-31'

const Row = z.object({
  unit_id: idColumn<UnitId>(),
  from_day: DayColumn,
  until_day: DayColumn,
  present: z.number(),
  exempt: z.number(),
  took_part: z.number(),
  completed: z.number(),
  passed: z.number(),
  outside: z.number()
})

export type CellRow = typeof reportCells.$inferInsert

/**
 * The series of these cells from facts alone: one row for each span of days `[from, until)` of equal counts. A cell
 * nobody was ever counted in has no row.
 */
export async function computeCells(db: Reader, facts: CellFacts, units: CellUnits): Promise<CellRow[]> {
  const rows = await db.rows(
    sql`WITH ${concernedCte(facts, units)}, ${pointsCte(facts)}, ${standingCtes(facts)}, ${seriesCtes(units)}
      SELECT * FROM series WHERE present <> 0 OR outside <> 0 ORDER BY unit_id, from_day`,
    Row
  )
  return rows.map((row) => ({
    cycleId: facts.cycle.id,
    requirementId: facts.requirementId,
    unitId: row.unit_id,
    from: row.from_day,
    until: row.until_day,
    present: row.present,
    exempt: row.exempt,
    tookPart: row.took_part,
    completed: row.completed,
    passed: row.passed,
    outside: row.outside
  }))
}

/** The days on which a person's standing can change, none before the cycle's first: `points(person_id, on_day)`. */
function pointsCte({ cycle, requirementId }: CellFacts) {
  const first = cycle.acceptsFrom
  const among = sql`person_id IN (SELECT person_id FROM concerned)`
  const own = sql`c.requirement_id = ${requirementId} AND c.cycle_id = ${cycle.id}
    AND c.person_id IN (SELECT person_id FROM concerned)`
  return sql`changes AS (
    SELECT person_id, valid_from AS on_day FROM ${employments} WHERE main AND ${among}
    UNION SELECT person_id, valid_to FROM ${employments} WHERE main AND ${among}
    UNION SELECT person_id, valid_from FROM ${exemptions} WHERE cycle_id = ${cycle.id} AND ${among}
    UNION SELECT person_id, valid_to FROM ${exemptions} WHERE cycle_id = ${cycle.id} AND ${among}
    UNION SELECT person_id, valid_from FROM ${cohortMembers} WHERE ${among}
    UNION SELECT person_id, valid_to FROM ${cohortMembers} WHERE ${among}
    UNION SELECT c.person_id, c.credited_on FROM ${credits} c WHERE ${own}
    UNION SELECT c.person_id, a.effective_on FROM ${credits} c
      JOIN ${annulments} a ON a.fact_kind = 'credit' AND a.fact_id = c.id WHERE ${own}
    UNION SELECT c.person_id, a.effective_on FROM ${credits} c
      JOIN ${annulments} a ON a.fact_kind = c.source_kind AND a.fact_id = c.source_id WHERE ${own}),
  points AS (
    SELECT person_id, CAST(${first} AS text) AS on_day FROM concerned
    UNION SELECT person_id, on_day FROM changes WHERE on_day > ${first})`
}

/** Each person's standing adds to a unit on its day and is taken away on the day of the next: sums of both are the counts. */
function seriesCtes(units: CellUnits) {
  const roster = sql`CASE WHEN exempt = 0 AND rank`
  return sql`spans AS (SELECT unit_id, on_day, bound, exempt, rank, credit_unit,
      lead(on_day) OVER (PARTITION BY person_id ORDER BY on_day) AS next_day FROM standings),
    single AS (
      SELECT unit_id, on_day, next_day, 1 AS present, exempt, ${roster} >= 1 THEN 1 ELSE 0 END AS took_part,
        ${roster} >= 2 THEN 1 ELSE 0 END AS completed, ${roster} >= 3 THEN 1 ELSE 0 END AS passed, 0 AS outside
        FROM spans WHERE bound = 1
      UNION ALL SELECT credit_unit, on_day, next_day, 0, 0, 0, 0, 0, 1
        FROM spans WHERE rank >= 2 AND (bound = 0 OR exempt = 1)),
    signed AS (
      SELECT unit_id, on_day, present, exempt, took_part, completed, passed, outside FROM single
      UNION ALL SELECT unit_id, next_day, -present, -exempt, -took_part, -completed, -passed, -outside
        FROM single WHERE next_day IS NOT NULL),
    daily AS (SELECT unit_id, on_day, sum(present) AS present, sum(exempt) AS exempt, sum(took_part) AS took_part,
        sum(completed) AS completed, sum(passed) AS passed, sum(outside) AS outside
      FROM signed WHERE ${unitIn(sql`unit_id`, units)} GROUP BY unit_id, on_day
      HAVING sum(present) <> 0 OR sum(exempt) <> 0 OR sum(took_part) <> 0 OR sum(completed) <> 0
        OR sum(passed) <> 0 OR sum(outside) <> 0),
    series AS (SELECT unit_id, on_day AS from_day,
        COALESCE(lead(on_day) OVER (PARTITION BY unit_id ORDER BY on_day), ${FOR_EVER}) AS until_day,
        ${running('present')}, ${running('exempt')}, ${running('took_part')}, ${running('completed')},
        ${running('passed')}, ${running('outside')} FROM daily)`
}

function running(column: string) {
  const name = sql.identifier(column)
  return sql`sum(${name}) OVER (PARTITION BY unit_id ORDER BY on_day) AS ${name}`
}

type CellOfUnit = Counts & { unitId: UnitId }

/**
 * The counts of a requirement's cells as of a day. Cells whose facts changed since they were stored are computed from
 * facts here and now, so nobody reads a stale one.
 */
export async function listCells(db: Reader, facts: CellFacts, asOf: Day): Promise<CellOfUnit[]> {
  const key = { cycleId: facts.cycle.id, requirementId: facts.requirementId }
  const [stored, dirty] = await Promise.all([readCells(db, key, asOf), listDirtyUnits(db, key)])
  if (dirty.length === 0) return stored
  const stale = new Set(dirty)
  const fresh = await computeCells(db, facts, dirty)
  return [
    ...stored.filter((cell) => !stale.has(cell.unitId)),
    ...fresh.filter((cell) => cell.from <= asOf && asOf < cell.until)
  ]
}

type RequirementKey = { cycleId: CycleId; requirementId: RequirementId }

function readCells(db: Reader, key: RequirementKey, asOf: Day): Promise<CellOfUnit[]> {
  return prepared(db, 'reporting-cells', (handle, name) =>
    handle
      .select({
        unitId: reportCells.unitId,
        present: reportCells.present,
        exempt: reportCells.exempt,
        tookPart: reportCells.tookPart,
        completed: reportCells.completed,
        passed: reportCells.passed,
        outside: reportCells.outside
      })
      .from(reportCells)
      .where(
        and(
          eq(reportCells.cycleId, sql.placeholder('cycleId')),
          eq(reportCells.requirementId, sql.placeholder('requirementId')),
          gt(reportCells.until, sql.placeholder('asOf')),
          lte(reportCells.from, sql.placeholder('asOf'))
        )
      )
      .prepare(name)
  ).execute({ ...key, asOf })
}

async function listDirtyUnits(db: Reader, key: RequirementKey): Promise<UnitId[]> {
  const rows = await prepared(db, 'reporting-dirty-units', (handle, name) =>
    handle
      .selectDistinct({ unitId: dirtyCells.unitId })
      .from(dirtyCells)
      .where(
        and(
          eq(dirtyCells.cycleId, sql.placeholder('cycleId')),
          eq(dirtyCells.requirementId, sql.placeholder('requirementId'))
        )
      )
      .prepare(name)
  ).execute(key)
  return rows.map((row) => asId<UnitId>(row.unitId))
}

/** Stores computed cells in place of what was there. `units` says which cells the rows are all of. */
export async function storeCells(
  tx: Transaction,
  key: RequirementKey,
  units: CellUnits,
  rows: ReadonlyArray<CellRow>
): Promise<void> {
  const own = and(eq(reportCells.cycleId, key.cycleId), eq(reportCells.requirementId, key.requirementId))
  await tx.delete(reportCells).where(units === 'all' ? own : and(own, inArray(reportCells.unitId, [...units])))
  for (let at = 0; at < rows.length; at += 500) await tx.insert(reportCells).values(rows.slice(at, at + 500))
}
