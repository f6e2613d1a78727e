import type { CreditLevel } from '#db/schema/programmes'
import type { Day } from '~/platform/days'
import type { CourseId, CycleId, PersonId, ProgrammeId, RequirementId, UnitId } from '~/platform/ids'

export type { CreditLevel } from '#db/schema/programmes'

/** What a person did that may count: an enrolment (took part) or a completion, with the unit and post held that day. */
export type CreditSource = {
  kind: 'enrolment' | 'completion'
  id: string
  personId: PersonId
  courseId: CourseId
  path: string
  on: Day
  level: CreditLevel
  unitId: UnitId | null
  position: string | null
}

export type Requirement = { id: RequirementId; programmeId: ProgrammeId; courseId: CourseId; path: string }

export type Cycle = { id: CycleId; programmeId: ProgrammeId; acceptsFrom: Day; acceptsTo: Day }

export type Credit = {
  personId: PersonId
  requirementId: RequirementId
  cycleId: CycleId
  sourceKind: CreditSource['kind']
  sourceId: string
  level: CreditLevel
  creditedOn: Day
  unitId: UnitId | null
  position: string | null
}

const RANK: Readonly<Record<CreditLevel, number>> = { 'took-part': 1, completed: 2, passed: 3 }

/** took-part is 1, completed 2, passed 3; nothing at all is 0 (DOMAIN §2A: tham gia, hoàn thành, đạt). */
export function rankOf(level: CreditLevel | null): number {
  return level === null ? 0 : RANK[level]
}

/** Whether reaching one level satisfies a requirement of another. */
export function reaches(level: CreditLevel | null, required: CreditLevel): boolean {
  return rankOf(level) >= rankOf(required)
}

/** The highest of some levels; null when there are none. */
export function highestLevel(levels: ReadonlyArray<CreditLevel>): CreditLevel | null {
  return levels.reduce<CreditLevel | null>((best, next) => (rankOf(next) > rankOf(best) ? next : best), null)
}

/**
 * Turns sources into the credits HR counts. A source counts for every requirement of its course and path, in every
 * cycle of that programme whose accepting days `[acceptsFrom, acceptsTo]` hold its day: once in each.
 */
export function sourcesToCredits(
  sources: ReadonlyArray<CreditSource>,
  requirements: ReadonlyArray<Requirement>,
  cycles: ReadonlyArray<Cycle>
): Credit[] {
  return sources.flatMap((source) =>
    requirements
      .filter((requirement) => requirement.courseId === source.courseId && requirement.path === source.path)
      .flatMap((requirement) =>
        cycles
          .filter((cycle) => cycle.programmeId === requirement.programmeId && accepts(cycle, source.on))
          .map((cycle) => creditOf(source, requirement, cycle))
      )
  )
}

function accepts(cycle: Cycle, on: Day): boolean {
  return cycle.acceptsFrom <= on && on <= cycle.acceptsTo
}

function creditOf(source: CreditSource, requirement: Requirement, cycle: Cycle): Credit {
  return {
    personId: source.personId,
    requirementId: requirement.id,
    cycleId: cycle.id,
    sourceKind: source.kind,
    sourceId: source.id,
    level: source.level,
    creditedOn: source.on,
    unitId: source.unitId,
    position: source.position
  }
}
