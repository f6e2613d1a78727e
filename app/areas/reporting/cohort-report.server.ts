import { scopeUnits, type ViewerContext } from '~/areas/access/authorise.server'
import { matchesRule } from '~/areas/organisation/cohorts'
import { type Cohort, findCohort } from '~/areas/organisation/cohorts.server'
import { subtreeOf, treeOn } from '~/areas/organisation/tree'
import { listUnitVersions } from '~/areas/organisation/tree.server'
import type { Day } from '~/platform/days'
import type { PersonId } from '~/platform/ids'
import { listCohortPosts } from './cohort-posts.server'
import { addCounts, type Counts, countsOnRoster, NO_COUNTS } from './counts'
import { clampAsOf, rosterDay } from './facts.server'
import { type Counted, listCounted } from './programme-report.server'
import { listStandings } from './standings.server'

export type CohortView = {
  cohort: Cohort
  asOf: Day
  /** One line for each programme that binds someone of the cohort. */
  lines: (Counted & { rosterOn: Day; counts: Counts })[]
}

/** How a cohort's people in the viewer's units stand in each programme, from facts. Null when there is no such cohort. */
export async function viewCohort(context: ViewerContext, slug: string): Promise<CohortView | null> {
  const db = context.db.read
  const cohort = await findCohort(db, slug)
  if (!cohort) return null
  const tree = treeOn(await listUnitVersions(db), context.today)
  const units = new Set(subtreeOf(tree, scopeUnits(context, 'report:read')))
  const lines: CohortView['lines'] = []
  for (const counted of await listCounted(db)) {
    const asOf = clampAsOf(counted.cycle, context.today, context.today)
    const rosterOn = rosterDay(counted.cycle, asOf)
    const members = await listMembers(context, cohort, rosterOn)
    const facts = { cycle: counted.cycle, requirementId: counted.requirement.id }
    const standings = await listStandings(db, facts, 'all', asOf)
    const counts = standings
      .filter((one) => members.has(one.personId) && one.unitId !== null && units.has(one.unitId))
      .reduce((sum, one) => addCounts(sum, countsOnRoster(one)), NO_COUNTS)
    if (counts.present > 0) lines.push({ ...counted, rosterOn, counts })
  }
  return { cohort, asOf: context.today, lines }
}

async function listMembers(context: ViewerContext, cohort: Cohort, on: Day): Promise<ReadonlySet<PersonId>> {
  const posts = await listCohortPosts(context.db.read, on, cohort.id)
  const { rule } = cohort
  const own = posts.filter((post) => (rule === null ? post.listed : matchesRule(rule, post)))
  return new Set(own.map((post) => post.personId))
}
