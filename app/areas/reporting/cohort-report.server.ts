import type { ViewerContext } from '~/areas/access/authorise.server'
import { scopeUnits } from '~/areas/access/authorise.server'
import { type Cohort, findCohort } from '~/areas/organisation/cohorts.server'
import { type Day, earlierDay } from '~/platform/days'
import type { Counts } from './counts'
import { rosterDay } from './facts.server'
import { type PeopleView, viewPeople } from './people-report.server'
import { type Counted, listCounted } from './programme-report.server'
import { buildReport, peopleSourceOf } from './report.server'
import type { ReportQuery } from './report-query'
import { countPeople } from './standings.server'

export type CohortLine = Counted & { rosterOn: Day; counts: Counts }

export type CohortView = {
  cohort: Cohort
  asOf: Day
  /** The names of the viewer's units: the scope that is printed. */
  scope: ReadonlyArray<string>
  /** One line for each requirement whose cycle had begun and that counts someone of the cohort. */
  lines: CohortLine[]
}

/**
 * How a cohort's people in the viewer's units stood in each programme on a day: those who belonged to it on the day the
 * programme's list was taken. Null when there is no such cohort.
 */
export async function viewCohort(
  context: ViewerContext,
  slug: string,
  query: Pick<ReportQuery, 'asOf'>
): Promise<CohortView | null> {
  const db = context.db.read
  const cohort = await findCohort(db, slug)
  if (!cohort) return null
  const asOf = earlierDay(query.asOf ?? context.today, context.today)
  const counted = (await listCounted(db)).filter((one) => one.cycle.acceptsFrom <= asOf)
  const lines: CohortLine[] = []
  let scope: ReadonlyArray<string> = []
  for (const one of counted.flatMap(eachRequirement)) {
    const facts = { cycle: one.cycle, requirementId: one.requirement.id }
    const asked = { facts, asOf, today: context.today, mode: 'as-was' as const }
    const report = await buildReport(db, { ...asked, scope: scopeUnits(context, 'report:read') })
    const { units } = peopleSourceOf(report, { unitId: null, own: false, part: 'roster' })
    const counts = await countPeople(db, facts, { cohort, units, asOf })
    scope = report.scope
    if (counts.present > 0 || counts.outside > 0) lines.push({ ...one, rosterOn: rosterDay(one.cycle, asOf), counts })
  }
  return { cohort, asOf, scope, lines }
}

function eachRequirement(counted: Counted): Counted[] {
  return counted.requirements.map((requirement) => ({ ...counted, requirement }))
}

/** The people behind one number of a cohort's report; null for an unknown cohort or programme. */
export async function viewCohortPeople(
  context: ViewerContext,
  asked: { cohort: string; programme: string; query: ReportQuery }
): Promise<{ cohort: Cohort; people: PeopleView } | null> {
  const cohort = await findCohort(context.db.read, asked.cohort)
  if (!cohort) return null
  const query = { ...asked.query, unit: null, own: false, mode: 'as-was' as const }
  const people = await viewPeople(context, asked.programme, query, cohort)
  return people && { cohort, people }
}
