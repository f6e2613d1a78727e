import { mainEmploymentOn } from '~/areas/organisation/employments'
import { getSuccession, listMainStays, type MainStay } from '~/areas/organisation/events.server'
import { followPerson, type Succession } from '~/areas/organisation/succession'
import {
  coversProvince,
  provincesOf,
  subtreeOf,
  treeOn,
  type UnitTree,
  type UnitVersion
} from '~/areas/organisation/tree'
import { listUnitVersions } from '~/areas/organisation/tree.server'
import { NO_UNIT } from '~/areas/programmes/cells.server'
import type { Reader } from '~/platform/context.server'
import { addDays, type Day } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import { listCells } from './cells.server'
import { addCounts, type Counts, countsOnRoster, isOutside, NO_COUNTS } from './counts'
import { rosterDay } from './facts.server'
import {
  type CellOfUnit,
  FORMER,
  type Mode,
  type Part,
  type PlacedPart,
  restateCells,
  restrictTree,
  type Sums,
  sumUp,
  withMissingUnits
} from './report'
import type { CellFacts } from './standing-sql.server'
import { listStandings, type PeopleSource } from './standings.server'

export type ReportAsked = {
  facts: CellFacts
  asOf: Day
  today: Day
  mode: Mode
  /** The units whose subtrees of today the viewer may see. */
  scope: ReadonlyArray<UnitId>
}

/** Someone whose unit was split, and the row they count in today. */
type Followed = { personId: PersonId; part: Part; unitId: UnitId; counts: Counts }

export type Report = {
  asOf: Day
  rosterOn: Day
  mode: Mode
  /** Only what the viewer may see. */
  tree: UnitTree
  roots: ReadonlyArray<UnitId>
  /** The names of the viewer's units today: what the report says it covers. */
  scope: ReadonlyArray<string>
  sums: Sums
  /** People no unit of the tree has: without a post (`NO_UNIT`), or of a unit without successor (`FORMER`). */
  loose: ReadonlyMap<UnitId, Counts>
  total: Counts
  placed: ReadonlyArray<PlacedPart>
  followed: ReadonlyArray<Followed>
}

/**
 * Counts a requirement as of a day over the organisation of that day, or restated to today's. The scope is the viewer's
 * part of today's tree; a viewer of the whole province also sees units that have ended, and people without a unit.
 */
export async function buildReport(db: Reader, asked: ReportAsked): Promise<Report> {
  const [versions, cells] = await Promise.all([listUnitVersions(db), listCells(db, asked.facts, asked.asOf)])
  const today = treeOn(versions, asked.today)
  const rosterOn = rosterDay(asked.facts.cycle, asked.asOf)
  const thatDay = rosterOn === asked.today ? today : treeOn(versions, rosterOn)
  const asWas = withUnitsOf(thatDay, versions, cells)
  const counted = new Set(subtreeOf(asWas, topOf(today)))
  const seen = unitsSeen(asked, today, asWas)
  const inScope = cells.filter((cell) => counted.has(cell.unitId) || cell.unitId === NO_UNIT)
  const laid =
    asked.mode === 'as-was'
      ? { placed: placeAsWas(inScope), followed: [] }
      : await placeRestated(db, asked, { cells: inScope, rosterOn, known: today })
  const shown =
    asked.mode === 'as-was'
      ? restrictTree(asWas, new Set([...seen.thatDay].filter((unitId) => counted.has(unitId))))
      : restrictTree(today, seen.now)
  const scope = asked.scope.map((unitId) => today.units.get(unitId)?.name ?? '').filter(Boolean)
  return { asOf: asked.asOf, rosterOn, mode: asked.mode, scope, ...sumLaid(shown, laid, seen.whole) }
}

/**
 * The units a viewer sees: those below theirs today. From the province also whatever stood below it on the day, and the
 * units that have lost their parent, which nobody else above them could see.
 */
function unitsSeen({ scope }: ReportAsked, today: UnitTree, asWas: UnitTree) {
  const whole = coversProvince(today, scope)
  const provinces = provincesOf(today)
  const orphans = whole ? topOf(today).filter((unitId) => !provinces.includes(unitId)) : []
  const now = new Set(subtreeOf(today, [...scope, ...orphans]))
  const tops = [...scope.filter((unitId) => provinces.includes(unitId)), ...orphans]
  return { whole, now, thatDay: new Set([...now, ...subtreeOf(asWas, tops)]) }
}

function topOf(tree: UnitTree): ReadonlyArray<UnitId> {
  return tree.children.get(null) ?? []
}

/** The tree of a day with every unit that holds counts in it. */
function withUnitsOf(tree: UnitTree, versions: ReadonlyArray<UnitVersion>, cells: ReadonlyArray<CellOfUnit>): UnitTree {
  const missing = cells.map((cell) => cell.unitId).filter((unitId) => unitId !== NO_UNIT && !tree.units.has(unitId))
  return missing.length === 0 ? tree : withMissingUnits(tree, versions, missing)
}

function placeAsWas(cells: ReadonlyArray<CellOfUnit>): PlacedPart[] {
  return cells.map(({ unitId, ...counts }) => ({ source: unitId, part: 'roster', unitId, counts }))
}

type Laid = { placed: PlacedPart[]; followed: Followed[] }

async function placeRestated(
  db: Reader,
  asked: ReportAsked,
  at: { cells: ReadonlyArray<CellOfUnit>; rosterOn: Day; known: UnitTree }
): Promise<Laid> {
  const succession = await getSuccession(db)
  const beganOn = addDays(asked.facts.cycle.acceptsFrom, -1)
  const days = { rosterOn: at.rosterOn, beganOn, today: asked.today }
  const { placed, toFollow } = restateCells(at.cells, succession, days)
  const followed = await followEach(db, asked, { succession, unitIds: toFollow, rosterOn: at.rosterOn })
  const known = (unitId: UnitId) => (at.known.units.has(unitId) || unitId === NO_UNIT ? unitId : FORMER)
  return {
    placed: placed.map((part) => ({ ...part, unitId: known(part.unitId) })),
    followed: followed.map((person) => ({ ...person, unitId: known(person.unitId) }))
  }
}

/** Follows each person counted in these units from the day they were counted there to their row of today. */
async function followEach(
  db: Reader,
  asked: ReportAsked,
  at: { succession: Succession; unitIds: ReadonlyArray<UnitId>; rosterOn: Day }
): Promise<Followed[]> {
  if (at.unitIds.length === 0) return []
  const units = new Set(at.unitIds)
  const standings = await listStandings(db, asked.facts, at.unitIds, asked.asOf)
  const personIds = standings.map((standing) => standing.personId)
  const stays = byPerson(await listMainStays(db, personIds))
  return standings.flatMap((standing) => {
    const mainUnitOn = (on: Day) => mainEmploymentOn(stays.get(standing.personId) ?? [], on)?.unitId ?? null
    const follow = (unitId: UnitId, on: Day) =>
      followPerson(at.succession, { unitId, on }, asked.today, mainUnitOn) ?? FORMER
    const { personId, unitId, creditUnit, creditOn } = standing
    const followed: Followed[] = []
    if (standing.bound && unitId !== null && units.has(unitId)) {
      followed.push({ personId, part: 'roster', unitId: follow(unitId, at.rosterOn), counts: countsOnRoster(standing) })
    }
    if (isOutside(standing) && creditUnit !== null && creditOn !== null && units.has(creditUnit)) {
      const counts = { ...NO_COUNTS, outside: 1 }
      followed.push({ personId, part: 'outside', unitId: follow(creditUnit, creditOn), counts })
    }
    return followed
  })
}

function byPerson(stays: ReadonlyArray<MainStay>): ReadonlyMap<PersonId, MainStay[]> {
  const grouped = new Map<PersonId, MainStay[]>()
  for (const stay of stays) grouped.set(stay.personId, [...(grouped.get(stay.personId) ?? []), stay])
  return grouped
}

function sumLaid(tree: UnitTree, laid: Laid, whole: boolean) {
  const seen = (unitId: UnitId) => tree.units.has(unitId) || (whole && (unitId === NO_UNIT || unitId === FORMER))
  const placed = laid.placed.filter((part) => seen(part.unitId))
  const followed = laid.followed.filter((person) => seen(person.unitId))
  const cells = [...placed, ...followed].map(({ unitId, counts }) => ({ unitId, ...counts }))
  const roots = topOf(tree)
  const sums = sumUp(tree, roots, cells)
  const loose = new Map<UnitId, Counts>()
  for (const { unitId, ...counts } of cells) {
    if (!tree.units.has(unitId)) loose.set(unitId, addCounts(loose.get(unitId) ?? NO_COUNTS, counts))
  }
  let total = NO_COUNTS
  for (const root of roots) total = addCounts(total, sums.get(root)?.total ?? NO_COUNTS)
  for (const counts of loose.values()) total = addCounts(total, counts)
  return { tree, roots, sums, loose, total, placed, followed }
}

/** Where the people behind a row's number are found: the row's own (`own`) or with everything below. */
export function peopleSourceOf(report: Report, row: { unitId: UnitId | null; own: boolean; part: Part }): PeopleSource {
  const rows = rowsUnder(report, row)
  const belongs = (one: { unitId: UnitId; part: Part }) =>
    rows.has(one.unitId) && (report.mode === 'as-was' || one.part === row.part)
  return {
    units: [...new Set(report.placed.filter(belongs).map((part) => part.source))],
    personIds: report.followed.filter(belongs).map((person) => person.personId)
  }
}

function rowsUnder(report: Report, row: { unitId: UnitId | null; own: boolean }): ReadonlySet<UnitId> {
  if (row.unitId === null) return new Set([...subtreeOf(report.tree, report.roots), ...report.loose.keys()])
  return new Set(row.own || !report.tree.units.has(row.unitId) ? [row.unitId] : subtreeOf(report.tree, [row.unitId]))
}
