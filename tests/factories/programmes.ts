import { courses } from '#db/schema/catalogue'
import { assignments, cycles, exemptions, programmes, requirements } from '#db/schema/programmes'
import type { Database } from '#db/types'
import type { CreditLevel, CreditSource } from '~/areas/programmes/credits'
import { recordCredits } from '~/areas/programmes/credits.server'
import { day } from '~/platform/days'
import {
  type CohortId,
  type CourseId,
  type CycleId,
  newId,
  type PersonId,
  type ProgrammeId,
  type RequirementId,
  type UnitId
} from '~/platform/ids'

export type BuiltProgramme = {
  slug: string
  programmeId: ProgrammeId
  requirementId: RequirementId
  cycleId: CycleId
  courseId: CourseId
}

type ProgrammeGiven = {
  cohortIds: CohortId[]
  level?: CreditLevel
  path?: string
  /** A course that exists; without one an empty course is made. */
  courseId?: CourseId
}

/** A programme of 2026 (accepts until 9 December, cut-off 30 November) that asks for one course. */
export async function buildProgramme(db: Database, given: ProgrammeGiven): Promise<BuiltProgramme> {
  const [programmeId, requirementId, cycleId, courseId] = [
    newId<ProgrammeId>(),
    newId<RequirementId>(),
    newId<CycleId>(),
    given.courseId ?? newId<CourseId>()
  ]
  const title = { vi: 'Chuyển đổi số năm 2026', en: 'Digital transformation 2026' }
  await db.withTransaction(async (tx) => {
    await tx.insert(courses).values({ id: courseId, slug: courseId, home: 'files' }).onConflictDoNothing()
    await tx.insert(programmes).values({ id: programmeId, slug: programmeId, title, basis: 'Kế hoạch thử' })
    await tx.insert(requirements).values({
      id: requirementId,
      programmeId,
      position: 1,
      title,
      courseId,
      path: given.path ?? 'officer',
      level: given.level ?? 'passed'
    })
    await tx.insert(cycles).values({
      id: cycleId,
      programmeId,
      label: '2026',
      acceptsFrom: day('2026-01-01'),
      acceptsTo: day('2026-12-09'),
      cutOffOn: day('2026-11-30'),
      dueOn: day('2026-11-30')
    })
    for (const cohortId of given.cohortIds) await tx.insert(assignments).values({ cycleId, cohortId })
  })
  return { slug: programmeId, programmeId, requirementId, cycleId, courseId }
}

type CreditGiven = { personId: PersonId; on: string; level?: CreditLevel; unitId?: UnitId | null; sourceId?: string }

/** Something the person did that this programme counts, recorded as the learning area would. */
export async function buildCredit(db: Database, programme: BuiltProgramme, given: CreditGiven): Promise<CreditSource> {
  const level = given.level ?? 'passed'
  const source: CreditSource = {
    kind: level === 'took-part' ? 'enrolment' : 'completion',
    id: given.sourceId ?? newId(),
    personId: given.personId,
    courseId: programme.courseId,
    path: 'officer',
    on: day(given.on),
    level,
    unitId: given.unitId ?? null,
    position: null
  }
  await db.withTransaction((tx) => recordCredits(tx, source, new Date(0)))
  return source
}

export async function buildExemption(
  db: Database,
  given: { cycleId: CycleId; personId: PersonId; from: string; to?: string | null }
): Promise<void> {
  await db.withTransaction((tx) =>
    tx.insert(exemptions).values({
      id: newId(),
      cycleId: given.cycleId,
      personId: given.personId,
      kind: 'exemption',
      basis: 'Thai sản',
      validFrom: day(given.from),
      validTo: given.to ? day(given.to) : null
    })
  )
}
