import { scopeUnits, type ViewerContext } from '~/areas/access/authorise.server'
import { mainEmploymentOn } from '~/areas/organisation/employments'
import { listMainStays, type MainStay } from '~/areas/organisation/events.server'
import { coversProvince, subtreeOf, treeOn } from '~/areas/organisation/tree'
import { listUnitVersions } from '~/areas/organisation/tree.server'
import { rankOf } from '~/areas/programmes/credits'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import type { BoundCohort } from './facts.server'
import { findSortKey } from './people-keys.server'
import { type Counted, loadReport } from './programme-report.server'
import { peopleSourceOf, type Report } from './report.server'
import type { ReportQuery } from './report-query'
import { type ListedPerson, listPeople } from './standings.server'

const PAGE = 50

export type PeopleView = Counted & {
  asOf: Day
  rosterOn: Day
  mode: Report['mode']
  unit: { unitId: UnitId; name: string } | null
  /** `name` is null for somebody who has since moved out of the viewer's units: counted here, no longer theirs to see. */
  people: (Omit<ListedPerson, 'fullName' | 'staffCode'> & {
    name: string | null
    staffCode: string | null
    unitName: string
  })[]
  /** The last person of this page, when there are more. */
  next: PersonId | null
}

/**
 * The people behind one number of a report, a page at a time; null as `loadReport` says. With a cohort: those of all
 * the viewer's units who belong to it.
 */
export async function viewPeople(
  context: ViewerContext,
  slug: string,
  query: ReportQuery,
  cohort: BoundCohort | null = null
): Promise<PeopleView | null> {
  const loaded = await loadReport(context, slug, query)
  if (!loaded) return null
  const { counted, report } = loaded
  const focus = cohort === null ? loaded.focus : null
  const db = context.db.read
  const part = query.what === 'outside' ? ('outside' as const) : ('roster' as const)
  const facts = { cycle: counted.cycle, requirementId: counted.requirement.id }
  const found = await listPeople(db, facts, {
    which: query.what,
    requiredRank: rankOf(counted.requirement.level),
    source: peopleSourceOf(report, { unitId: focus, own: query.own, part }),
    cohort,
    asOf: report.asOf,
    after: query.after === null ? null : await findSortKey(db, query.after),
    limit: PAGE + 1
  })
  const page = found.slice(0, PAGE)
  const hidden = await listMovedAway(context, page)
  const versions = await listUnitVersions(db)
  const nameOf = (unitId: UnitId | null) =>
    report.tree.units.get(unitId ?? ('' as UnitId))?.name ??
    versions.filter((version) => version.unitId === unitId).at(-1)?.name ??
    ''
  return {
    ...counted,
    asOf: report.asOf,
    rosterOn: report.rosterOn,
    mode: report.mode,
    unit: focus === null ? null : { unitId: focus, name: nameOf(focus) },
    people: page.map(({ fullName, staffCode, ...person }) => ({
      ...person,
      name: hidden.has(person.personId) ? null : fullName,
      staffCode: hidden.has(person.personId) ? null : staffCode,
      unitName: nameOf(person.unitId)
    })),
    next: found.length > PAGE ? (page.at(-1)?.personId ?? null) : null
  }
}

/** A unit's HR sees the history of its own people, not of those who have moved elsewhere (DOMAIN §3C.6). */
async function listMovedAway(
  context: ViewerContext,
  page: ReadonlyArray<ListedPerson>
): Promise<ReadonlySet<PersonId>> {
  const personIds = page.map((person) => person.personId)
  const seen = await listVisible(context, context.db.read, personIds)
  return new Set(personIds.filter((personId) => !seen.has(personId)))
}

/**
 * Those among these people whom the viewer may see: the unit of their main post today is in the scope. Who holds none
 * is seen by their last unit, or from the province.
 */
export async function listVisible(
  context: ViewerContext,
  db: Reader,
  personIds: ReadonlyArray<PersonId>
): Promise<ReadonlySet<PersonId>> {
  const scope = scopeUnits(context, 'report:read')
  const tree = treeOn(await listUnitVersions(db), context.today)
  const whole = coversProvince(tree, scope)
  const allowed = new Set(subtreeOf(tree, scope))
  const stays = await listMainStays(db, personIds)
  return new Set(
    personIds.filter((personId) => {
      const own = stays.filter((stay) => stay.personId === personId)
      const post = mainEmploymentOn(own, context.today) ?? lastBefore(own, context.today)
      return whole || (post !== null && allowed.has(post.unitId))
    })
  )
}

function lastBefore(stays: ReadonlyArray<MainStay>, on: Day): MainStay | null {
  const begun = stays.filter((stay) => stay.validFrom <= on)
  return begun.reduce<MainStay | null>((last, next) => (last && last.validFrom > next.validFrom ? last : next), null)
}
