import { asc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { cohorts } from '#db/schema/organisation'
import { assignments, cycles, programmes, requirements } from '#db/schema/programmes'
import type { CohortRule } from '~/areas/organisation/cohorts'
import type { CreditLevel } from '~/areas/programmes/credits'
import type { Reader } from '~/platform/context.server'
import { type Day, earlierDay, laterDay } from '~/platform/days'
import type { CohortId, CourseId, CycleId, ProgrammeId, RequirementId } from '~/platform/ids'

type Bilingual = { vi: string; en: string }

export type BoundCohort = { id: CohortId; slug: string; title: Bilingual; rule: CohortRule | null }

export type CycleFacts = {
  id: CycleId
  label: string
  acceptsFrom: Day
  acceptsTo: Day
  cutOffOn: Day
  dueOn: Day
  cohorts: BoundCohort[]
}

export type RequirementFacts = {
  id: RequirementId
  title: Bilingual
  courseId: CourseId
  path: string
  level: CreditLevel
}

export type ProgrammeFacts = {
  id: ProgrammeId
  slug: string
  title: Bilingual
  basis: string
  /** Newest first. */
  cycles: CycleFacts[]
  requirements: RequirementFacts[]
}

/** Everything a report must know of a programme before it counts. Null when there is none of this name. */
export async function findProgrammeFacts(db: Reader, slug: string): Promise<ProgrammeFacts | null> {
  const [programme] = await prepared(db, 'reporting-programme', (handle, name) =>
    handle
      .select()
      .from(programmes)
      .where(eq(programmes.slug, sql.placeholder('slug')))
      .prepare(name)
  ).execute({ slug })
  if (!programme) return null
  // One after the other: a transaction has one connection.
  const wanted = await prepared(db, 'reporting-requirements', (handle, name) =>
    handle
      .select()
      .from(requirements)
      .where(eq(requirements.programmeId, sql.placeholder('id')))
      .orderBy(asc(requirements.position))
      .prepare(name)
  ).execute({ id: programme.id })
  const running = await listCycles(db, programme.id)
  return { ...programme, requirements: wanted, cycles: running }
}

async function listCycles(db: Reader, programmeId: ProgrammeId): Promise<CycleFacts[]> {
  const rows = await prepared(db, 'reporting-cycles', (handle, name) =>
    handle
      .select({ cycle: cycles, cohort: cohorts })
      .from(cycles)
      .leftJoin(assignments, eq(assignments.cycleId, cycles.id))
      .leftJoin(cohorts, eq(cohorts.id, assignments.cohortId))
      .where(eq(cycles.programmeId, sql.placeholder('id')))
      .prepare(name)
  ).execute({ id: programmeId })
  const known = new Map<CycleId, CycleFacts>()
  for (const { cycle, cohort } of rows) {
    const facts = known.get(cycle.id) ?? { ...cycle, cohorts: [] }
    if (cohort) facts.cohorts.push(cohort)
    known.set(cycle.id, facts)
  }
  return [...known.values()].sort((a, b) => (a.acceptsFrom < b.acceptsFrom ? 1 : -1))
}

/** All programmes' facts, by title. */
export async function listProgrammeFacts(db: Reader): Promise<ProgrammeFacts[]> {
  const known = await db.select({ slug: programmes.slug }).from(programmes).orderBy(asc(programmes.slug))
  const facts: ProgrammeFacts[] = []
  for (const { slug } of known) {
    const programme = await findProgrammeFacts(db, slug)
    if (programme) facts.push(programme)
  }
  return facts
}

/** The day whose roster a report as of `asOf` counts: min(as-of day, cut-off). */
export function rosterDay(cycle: Pick<CycleFacts, 'cutOffOn'>, asOf: Day): Day {
  return earlierDay(asOf, cycle.cutOffOn)
}

/** A cycle's report can be asked as of its first day at the earliest and today at the latest. */
export function clampAsOf(cycle: Pick<CycleFacts, 'acceptsFrom'>, asked: Day, today: Day): Day {
  return laterDay(cycle.acceptsFrom, earlierDay(asked, today))
}
