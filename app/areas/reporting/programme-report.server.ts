import { scopeUnits, type ViewerContext } from '~/areas/access/authorise.server'
import { listScopeChanges, type ScopeChange } from '~/areas/organisation/events.server'
import { ancestorsOf, subtreeOf } from '~/areas/organisation/tree'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import { type Counts, NO_COUNTS, requiredOf } from './counts'
import {
  type CycleFacts,
  clampAsOf,
  findProgrammeFacts,
  listProgrammeFacts,
  type ProgrammeFacts,
  type RequirementFacts
} from './facts.server'
import { unitsToHelp } from './report'
import { buildReport, type Report } from './report.server'
import type { ReportQuery } from './report-query'
import { listRows, openFor, type ReportRow } from './report-rows'

/** What is counted: one requirement of one programme in its newest cycle. */
export type Counted = {
  programme: Pick<ProgrammeFacts, 'slug' | 'title' | 'basis'>
  requirement: RequirementFacts
  requirements: RequirementFacts[]
  cycle: CycleFacts
}

type LoadedReport = { counted: Counted; report: Report; focus: UnitId | null }

/**
 * The report of a programme over what the viewer may see. Null when there is no such programme, or the unit asked for
 * is not in the viewer's part of the tree.
 */
export async function loadReport(
  context: ViewerContext,
  slug: string,
  query: ReportQuery
): Promise<LoadedReport | null> {
  const db = context.db.read
  const programme = await findProgrammeFacts(db, slug)
  const counted = programme && chooseCounted(programme, query.requirement)
  if (!counted) return null
  const { cycle, requirement } = counted
  const report = await buildReport(db, {
    facts: { cycle, requirementId: requirement.id },
    asOf: clampAsOf(cycle, query.asOf ?? context.today, context.today),
    today: context.today,
    mode: query.mode,
    scope: scopeUnits(context, 'report:read')
  })
  const focus = query.unit ?? (report.roots.length === 1 ? (report.roots[0] ?? null) : null)
  const known = focus === null || report.tree.units.has(focus) || report.loose.has(focus)
  return known ? { counted, report, focus } : null
}

function chooseCounted(programme: ProgrammeFacts, requirementId: string | null): Counted | null {
  const { requirements, cycles, slug, title, basis } = programme
  const requirement = requirements.find((one) => one.id === requirementId) ?? requirements[0]
  const cycle = cycles[0]
  return requirement && cycle ? { programme: { slug, title, basis }, requirement, requirements, cycle } : null
}

export type NamedCounts = { unitId: UnitId; name: string; counts: Counts }

export type ReportView = Counted & {
  asOf: Day
  rosterOn: Day
  mode: Report['mode']
  /** What the headline is about: one unit, or (null) all the viewer sees. */
  focus: { unitId: UnitId; name: string } | null
  above: { unitId: UnitId; name: string }[]
  counts: Counts
  /** How many units under the focus have people of their own to teach. */
  helpAmong: number
  /** Those of them to help first. */
  help: NamedCounts[]
  rows: ReportRow[]
  total: Counts
  /** The names of the viewer's units: the scope that is printed. */
  scope: string[]
  scopeChanges: ScopeChange[]
}

const MOST_TO_HELP = 10

/** A report as its page shows it; null as `loadReport` says. */
export async function viewReport(context: ViewerContext, slug: string, query: ReportQuery): Promise<ReportView | null> {
  const loaded = await loadReport(context, slug, query)
  if (!loaded) return null
  const { counted, report, focus } = loaded
  const named = (unitId: UnitId) => ({ unitId, name: report.tree.units.get(unitId)?.name ?? '' })
  const within = subtreeOf(report.tree, focus === null ? report.roots : [focus])
  const changes = await listScopeChanges(context.db.read)
  return {
    ...counted,
    asOf: report.asOf,
    rosterOn: report.rosterOn,
    mode: report.mode,
    focus: focus === null ? null : named(focus),
    above: focus === null ? [] : ancestorsOf(report.tree, focus).map(named),
    counts: countsOf(report, focus),
    helpAmong: within.filter((unitId) => requiredOf(report.sums.get(unitId)?.own ?? NO_COUNTS) > 0).length,
    help: unitsToHelp(report.sums, within, counted.requirement.level, MOST_TO_HELP).map((line) => ({
      ...named(line.unitId),
      counts: line.own
    })),
    rows: [...listRows(report, openFor(report.tree, focus)), ...looseRows(report)],
    total: report.total,
    scope: [...report.scope],
    scopeChanges: changes.filter((change) => change.on > counted.cycle.acceptsFrom && change.on <= context.today)
  }
}

/** The top of the tree stands for all the viewer sees, people of no unit included: one total in both arrangements. */
function countsOf(report: Report, focus: UnitId | null): Counts {
  const isAll = focus === null || (report.roots.length === 1 && report.roots[0] === focus)
  return isAll ? report.total : (report.sums.get(focus)?.total ?? report.loose.get(focus) ?? NO_COUNTS)
}

/** People of no unit stand at the end, in rows of their own. */
export function looseRows(report: Report): ReportRow[] {
  return [...report.loose].map(([unitId, counts]) => ({
    ...{ id: unitId, unitId, name: '', endedBefore: null, level: 1, kind: 'loose' as const },
    ...{ branch: null, parentId: null, counts }
  }))
}

/** Each programme's first requirement in its newest cycle, latest due first. */
export async function listCounted(db: Reader): Promise<Counted[]> {
  const counted = (await listProgrammeFacts(db)).map((programme) => chooseCounted(programme, null))
  return counted.filter((one) => one !== null).sort((a, b) => compareText(b.cycle.dueOn, a.cycle.dueOn))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export type ProgrammeCard = Counted & { asOf: Day; counts: Counts }

/** One line for each programme: where the viewer's units stand today, the current ones first. */
export async function listProgrammeCards(context: ViewerContext): Promise<ProgrammeCard[]> {
  const scope = scopeUnits(context, 'report:read')
  const cards: ProgrammeCard[] = []
  for (const counted of await listCounted(context.db.read)) {
    const { cycle, requirement } = counted
    const asOf = clampAsOf(cycle, context.today, context.today)
    const facts = { cycle, requirementId: requirement.id }
    const report = await buildReport(context.db.read, { facts, asOf, today: context.today, mode: 'as-was', scope })
    cards.push({ ...counted, asOf, counts: report.total })
  }
  return cards
}
