import { annulments } from '#db/schema/learning'
import { cohortMembers, cohorts, employments, orgUnits } from '#db/schema/organisation'
import { assignments, credits, cycles, exemptions } from '#db/schema/programmes'
import type { Database } from '#db/types'
import { matchesRule } from '~/areas/organisation/cohorts'
import { mainEmploymentOn } from '~/areas/organisation/employments'
import { NO_UNIT } from '~/areas/programmes/cells.server'
import { rankOf } from '~/areas/programmes/credits'
import { addCounts, type Counts, countsOnRoster, isOutside, NO_COUNTS, type Standing } from '~/areas/reporting/counts'
import { type Day, earlierDay, holdsOn } from '~/platform/days'
import type { CycleId, PersonId, RequirementId, UnitId } from '~/platform/ids'

export type SlowStanding = Standing & { personId: PersonId; unitId: UnitId | null; creditUnit: UnitId | null }

/** Reads every row there is and says, person by person, where each stands: slow, plain, and independent of the SQL. */
export async function loadFacts(db: Database) {
  const read = db.read
  const [posts, units, groups, members, bound, given, ended, excused, dates] = await Promise.all([
    read.select().from(employments),
    read.select().from(orgUnits),
    read.select().from(cohorts),
    read.select().from(cohortMembers),
    read.select().from(assignments),
    read.select().from(credits),
    read.select().from(annulments),
    read.select().from(exemptions),
    read.select().from(cycles)
  ])
  return { posts, units, groups, members, bound, given, ended, excused, dates }
}

export type AllFacts = Awaited<ReturnType<typeof loadFacts>>

export function slowStandings(
  facts: AllFacts,
  key: { cycleId: CycleId; requirementId: RequirementId },
  asOf: Day
): SlowStanding[] {
  const cycle = facts.dates.find((row) => row.id === key.cycleId)
  if (!cycle) throw new Error('no such cycle')
  const rosterOn = earlierDay(asOf, cycle.cutOffOn)
  const cohortIds = facts.bound.filter((row) => row.cycleId === cycle.id).map((row) => row.cohortId)
  const everyone = new Set([...facts.posts, ...facts.given].map((row) => row.personId))
  return [...everyone].map((personId) => {
    const post = mainEmploymentOn(
      facts.posts.filter((row) => row.personId === personId),
      rosterOn
    )
    const kind = facts.units.find((unit) => unit.id === post?.unitId)?.kind
    const bound =
      post !== null &&
      facts.groups
        .filter((group) => cohortIds.includes(group.id))
        .some((group) =>
          group.rule && kind
            ? matchesRule(group.rule, { ...post, unitKind: kind })
            : facts.members.some((m) => m.cohortId === group.id && m.personId === personId && holdsOn(m, rosterOn))
        )
    const standing = facts.given.filter(
      (credit) =>
        credit.personId === personId &&
        credit.cycleId === key.cycleId &&
        credit.requirementId === key.requirementId &&
        credit.creditedOn <= asOf &&
        !facts.ended.some(
          (end) => [credit.id as string, credit.sourceId].includes(end.factId) && end.effectiveOn <= asOf
        )
    )
    const finished = standing
      .filter((credit) => credit.level !== 'took-part')
      .sort((a, b) => (a.creditedOn + a.id < b.creditedOn + b.id ? -1 : 1))[0]
    return {
      personId,
      unitId: post?.unitId ?? null,
      bound,
      exempt: facts.excused.some(
        (row) => row.cycleId === cycle.id && row.personId === personId && holdsOn(row, rosterOn)
      ),
      rank: Math.max(0, ...standing.map((credit) => rankOf(credit.level))),
      creditUnit: finished ? (finished.unitId ?? NO_UNIT) : null
    }
  })
}

/** The cells of a day, summed from standings; units nobody is counted in are left out. */
export function slowCells(standings: ReadonlyArray<SlowStanding>): Map<UnitId, Counts> {
  const cells = new Map<UnitId, Counts>()
  const add = (unitId: UnitId | null, counts: Counts) => {
    if (unitId !== null) cells.set(unitId, addCounts(cells.get(unitId) ?? NO_COUNTS, counts))
  }
  for (const standing of standings) {
    if (standing.bound) add(standing.unitId, countsOnRoster(standing))
    if (isOutside(standing)) add(standing.creditUnit, { ...NO_COUNTS, outside: 1 })
  }
  return cells
}
