import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { employments, people } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import { type Counts, NO_COUNTS } from './counts'
import type { BoundCohort } from './facts.server'
import { DayColumn, idColumn } from './row-types'
import { type CellFacts, type CellUnits, concernedCte, standingCtes, unitIn } from './standing-sql.server'
import type { Which } from './which'

export type PersonStanding = {
  personId: PersonId
  unitId: UnitId | null
  bound: boolean
  exempt: boolean
  rank: number
  creditUnit: UnitId | null
  creditOn: Day | null
}

const Row = z.object({
  person_id: idColumn<PersonId>(),
  unit_id: idColumn<UnitId>().nullable(),
  bound: z.number(),
  exempt: z.number(),
  rank: z.number(),
  credit_unit: idColumn<UnitId>().nullable(),
  credit_on: DayColumn.nullable()
})

function asStanding(row: z.output<typeof Row>): PersonStanding {
  return {
    personId: row.person_id,
    unitId: row.unit_id,
    bound: row.bound === 1,
    exempt: row.exempt === 1,
    rank: row.rank,
    creditUnit: row.credit_unit,
    creditOn: row.credit_on
  }
}

function pointsOn(asOf: Day): SQL {
  return sql`points AS (SELECT person_id, CAST(${asOf} AS text) AS on_day FROM concerned)`
}

/** Where everyone stands who can be counted in these units' cells as of a day, from facts. */
export async function listStandings(
  db: Reader,
  facts: CellFacts,
  units: CellUnits,
  asOf: Day
): Promise<PersonStanding[]> {
  const rows = await db.rows(
    sql`WITH ${concernedCte(facts, units)}, ${pointsOn(asOf)}, ${standingCtes(facts)}
      SELECT person_id, unit_id, bound, exempt, rank, credit_unit, credit_on FROM standings`,
    Row
  )
  return rows.map(asStanding)
}

/** Where one person stands in a requirement as of a day, on the roster or not. */
export async function findStanding(
  db: Reader,
  facts: CellFacts,
  personId: PersonId,
  asOf: Day
): Promise<PersonStanding> {
  const rows = await db.rows(
    sql`WITH points AS (SELECT id AS person_id, CAST(${asOf} AS text) AS on_day FROM ${people} WHERE id = ${personId}),
      ${standingCtes(facts)}
      SELECT person_id, unit_id, bound, exempt, rank, credit_unit, credit_on FROM standings`,
    Row
  )
  const [row] = rows.map(asStanding)
  return row ?? { personId, unitId: null, bound: false, exempt: false, rank: 0, creditUnit: null, creditOn: null }
}

/** Where to look: cells whose whole roster (or outside part) counts, and people who were followed one by one. */
export type PeopleSource = { units: CellUnits; personIds: ReadonlyArray<PersonId> }

export type ListedPerson = {
  personId: PersonId
  fullName: string
  staffCode: string | null
  sortKey: string
  unitId: UnitId | null
  position: string | null
  rank: number
  exempt: boolean
  creditOn: Day | null
}

export type PageKey = { sortKey: string; id: string } | null

const PersonRow = Row.extend({
  full_name: z.string(),
  staff_code: z.string().nullable(),
  sort_key: z.string(),
  position: z.string().nullable()
})

type ListAsked = {
  which: Which
  requiredRank: number
  source: PeopleSource
  /** Only the people of this cohort; null for all. */
  cohort: BoundCohort | null
  asOf: Day
  after: PageKey
  limit: number
}

/** The people behind a number, by given name as Vietnamese lists are, after the key of the last page. */
export async function listPeople(db: Reader, facts: CellFacts, asked: ListAsked): Promise<ListedPerson[]> {
  const outside = asked.which === 'outside'
  const place = unitIn(outside ? sql`t.credit_unit` : sql`t.unit_id`, asked.source.units)
  const followed = asked.source.personIds.map((id) => sql`${id}`)
  const here = followed.length === 0 ? place : sql`(${place} OR t.person_id IN (${sql.join(followed, sql`, `)}))`
  const { after } = asked
  const later = after ? sql`(p.sort_key, p.id) > (${after.sortKey}, ${after.id})` : sql`1 = 1`
  const rows = await db.rows(
    sql`WITH ${concernedCte(facts, followed.length === 0 ? asked.source.units : 'all', asked.cohort)},
      ${pointsOn(asked.asOf)}, ${standingCtes(facts, asked.cohort)}
      SELECT t.person_id, t.unit_id, t.bound, t.exempt, t.rank, t.credit_unit, t.credit_on, p.full_name, p.staff_code,
        p.sort_key, (SELECT e.position FROM ${employments} e WHERE e.person_id = t.person_id AND e.unit_id = t.unit_id
          AND e.main ORDER BY e.valid_from DESC LIMIT 1) AS position
      FROM standings t JOIN ${people} p ON p.id = t.person_id
      WHERE t.member = 1 AND ${whichHolds(asked)} AND ${here} AND ${later}
      ORDER BY p.sort_key, p.id LIMIT ${asked.limit}`,
    PersonRow
  )
  return rows.map((row) => {
    const standing = asStanding(row)
    return {
      ...standing,
      unitId: outside ? standing.creditUnit : standing.unitId,
      fullName: row.full_name,
      staffCode: row.staff_code,
      sortKey: row.sort_key,
      position: row.position
    }
  })
}

const CountRow = z.object({
  present: z.number(),
  exempt: z.number(),
  took_part: z.number(),
  completed: z.number(),
  passed: z.number(),
  outside: z.number()
})

/** How many of a cohort's people in these cells each number of a report stands for: as many as `listPeople` lists. */
export async function countPeople(
  db: Reader,
  facts: CellFacts,
  asked: { cohort: BoundCohort; units: CellUnits; asOf: Day }
): Promise<Counts> {
  const { cohort, units, asOf } = asked
  const count = (which: Which) => {
    const place = unitIn(which === 'outside' ? sql`t.credit_unit` : sql`t.unit_id`, units)
    return sql`count(CASE WHEN ${whichHolds({ which, requiredRank: 0 })} AND ${place} THEN 1 END)`
  }
  const [row] = await db.rows(
    sql`WITH ${concernedCte(facts, units, cohort)}, ${pointsOn(asOf)}, ${standingCtes(facts, cohort)}
      SELECT ${count('present')} AS present, ${count('exempt')} AS exempt, ${count('took-part')} AS took_part,
        ${count('completed')} AS completed, ${count('passed')} AS passed, ${count('outside')} AS outside
      FROM standings t WHERE t.member = 1`,
    CountRow
  )
  if (!row) return NO_COUNTS
  const { took_part: tookPart, ...counts } = row
  return { ...counts, tookPart }
}

/** The conditions of `counts.ts`, said of `t`. */
function whichHolds({ which, requiredRank }: Pick<ListAsked, 'which' | 'requiredRank'>): SQL {
  const owes = sql`t.bound = 1 AND t.exempt = 0`
  const conditions: Record<Which, SQL> = {
    present: sql`t.bound = 1`,
    exempt: sql`t.bound = 1 AND t.exempt = 1`,
    required: owes,
    'took-part': sql`${owes} AND t.rank >= 1`,
    completed: sql`${owes} AND t.rank >= 2`,
    passed: sql`${owes} AND t.rank >= 3`,
    missing: sql`${owes} AND t.rank < ${requiredRank}`,
    outside: sql`t.rank >= 2 AND (t.bound = 0 OR t.exempt = 1)`
  }
  return conditions[which]
}
