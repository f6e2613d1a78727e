import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { assignments, credits, cycles, exemptions, programmes, requirements } from '#db/schema/programmes'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { listAnnulments } from '~/areas/learning/annulments.server'
import { listCohortIdsOf } from '~/areas/organisation/cohorts.server'
import type { Reader } from '~/platform/context.server'
import { type Day, earlierDay, holdsOn } from '~/platform/days'
import type { CourseId, CycleId, PersonId, RequirementId } from '~/platform/ids'
import { type CreditLevel, highestLevel, reaches } from './credits'

type Bilingual = { vi: string; en: string }

/** One requirement that a person owes in a running cycle. */
export type Duty = {
  programmeSlug: string
  programmeTitle: Bilingual
  requirementId: RequirementId
  requirementTitle: Bilingual
  cycleId: CycleId
  cycleLabel: string
  courseId: CourseId
  courseSlug: string
  path: string
  /** The last day on which it is in time. */
  dueOn: Day
  requiredLevel: CreditLevel
  /** What was reached so far; null for nothing yet. */
  level: CreditLevel | null
  done: boolean
  /** Excused, or put off, today. */
  exempt: boolean
}

/** What the person owes in the cycles that accept work today, nearest due date first; done ones stay in the list. */
export async function listDuties(db: Reader, personId: PersonId, today: Day): Promise<Duty[]> {
  const running = await listRunning(db, today)
  const duties: Duty[] = []
  for (const row of running) {
    const rosterDay = earlierDay(today, row.cutOffOn)
    const bound = await listBoundCohorts(db, row.cycleId)
    if ((await listCohortIdsOf(db, personId, rosterDay, bound)).length === 0) continue
    const level = await findLevel(db, { personId, requirementId: row.requirementId, cycleId: row.cycleId, on: today })
    const { cutOffOn, ...duty } = row
    duties.push({
      ...duty,
      courseSlug: (await getCourseById(db, row.courseId)).slug,
      level,
      done: reaches(level, row.requiredLevel),
      exempt: await isExempt(db, row.cycleId, personId, rosterDay)
    })
  }
  return duties
}

function listRunning(db: Reader, today: Day) {
  return db
    .select({
      programmeSlug: programmes.slug,
      programmeTitle: programmes.title,
      requirementId: requirements.id,
      requirementTitle: requirements.title,
      cycleId: cycles.id,
      cycleLabel: cycles.label,
      courseId: requirements.courseId,
      path: requirements.path,
      dueOn: cycles.dueOn,
      cutOffOn: cycles.cutOffOn,
      requiredLevel: requirements.level
    })
    .from(cycles)
    .innerJoin(programmes, eq(programmes.id, cycles.programmeId))
    .innerJoin(requirements, eq(requirements.programmeId, programmes.id))
    .where(and(lte(cycles.acceptsFrom, today), gte(cycles.acceptsTo, today)))
    .orderBy(asc(cycles.dueOn), asc(programmes.slug), asc(requirements.position))
}

async function listBoundCohorts(db: Reader, cycleId: CycleId) {
  const rows = await db
    .select({ cohortId: assignments.cohortId })
    .from(assignments)
    .where(eq(assignments.cycleId, cycleId))
  return rows.map((row) => row.cohortId)
}

type LevelKey = { personId: PersonId; requirementId: RequirementId; cycleId: CycleId; on: Day }

/** The highest level credited by a day and not annulled by then. */
export async function findLevel(db: Reader, key: LevelKey): Promise<CreditLevel | null> {
  const given = await db
    .select({ id: credits.id, sourceKind: credits.sourceKind, sourceId: credits.sourceId, level: credits.level })
    .from(credits)
    .where(
      and(
        eq(credits.personId, key.personId),
        eq(credits.requirementId, key.requirementId),
        eq(credits.cycleId, key.cycleId),
        lte(credits.creditedOn, key.on)
      )
    )
  if (given.length === 0) return null
  const ended = await listAnnulments(
    db,
    given.flatMap((credit) => [
      { factKind: 'credit' as const, factId: credit.id },
      ...(credit.sourceKind === 'completion' ? [{ factKind: 'completion' as const, factId: credit.sourceId }] : [])
    ])
  )
  const endedIds = new Set(ended.filter((one) => one.effectiveOn <= key.on).map((one) => one.factId))
  const standing = given.filter((credit) => !endedIds.has(credit.id) && !endedIds.has(credit.sourceId))
  return highestLevel(standing.map((credit) => credit.level))
}

async function isExempt(db: Reader, cycleId: CycleId, personId: PersonId, on: Day): Promise<boolean> {
  const periods = await db
    .select({ validFrom: exemptions.validFrom, validTo: exemptions.validTo })
    .from(exemptions)
    .where(and(eq(exemptions.cycleId, cycleId), eq(exemptions.personId, personId)))
  return periods.some((period) => holdsOn(period, on))
}
