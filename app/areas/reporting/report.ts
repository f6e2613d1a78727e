import { followMerges, type Succession } from '~/areas/organisation/succession'
import { byKindAndName, type UnitTree, type UnitVersion } from '~/areas/organisation/tree'
import type { CreditLevel } from '~/areas/programmes/credits'
import type { Day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import { addCounts, type Counts, doneOf, NO_COUNTS, requiredOf } from './counts'

/** `as-was`: the unit of that day in that day's tree. `restated`: that unit followed through its events to today. */
export type Mode = 'as-was' | 'restated'

export type CellOfUnit = Counts & { unitId: UnitId }

/** Units under whose row nothing can be put: people whose unit left no successor ("địa bàn cũ"). */
export const FORMER = 'former' as UnitId

/**
 * The day's tree with the ended or later units that hold counts hung where they last stood, so that no count is lost.
 * A unit whose parents are all gone stands at the top.
 */
export function withMissingUnits(
  tree: UnitTree,
  versions: ReadonlyArray<UnitVersion>,
  unitIds: ReadonlyArray<UnitId>
): UnitTree {
  const units = new Map(tree.units)
  const children = new Map([...tree.children].map(([parent, own]) => [parent, [...own]]))
  const hang = (unitId: UnitId) => {
    if (units.has(unitId)) return
    const version = nearestVersion(versions, unitId, tree.on)
    if (!version) return
    units.set(unitId, version)
    if (version.parentId !== null) hang(version.parentId)
    const parent = version.parentId !== null && units.has(version.parentId) ? version.parentId : null
    const siblings = children.get(parent) ?? []
    children.set(parent, [...siblings, unitId])
  }
  for (const unitId of unitIds) hang(unitId)
  for (const own of children.values()) own.sort((a, b) => compareIn(units, a, b))
  return { on: tree.on, units, children }
}

function compareIn(units: ReadonlyMap<UnitId, UnitVersion>, a: UnitId, b: UnitId): number {
  const [first, second] = [units.get(a), units.get(b)]
  return first && second ? byKindAndName(first, second) : 0
}

/** The version that held last before the day, or else the first one after it. */
function nearestVersion(versions: ReadonlyArray<UnitVersion>, unitId: UnitId, on: Day): UnitVersion | null {
  const own = versions
    .filter((version) => version.unitId === unitId)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const begun = own.filter((version) => version.validFrom <= on)
  return begun[begun.length - 1] ?? own[0] ?? null
}

/** Leaves only some units, which then stand at the top when their parent is left out. */
export function restrictTree(tree: UnitTree, allowed: ReadonlySet<UnitId>): UnitTree {
  const units = new Map([...tree.units].filter(([unitId]) => allowed.has(unitId)))
  const children = new Map<UnitId | null, UnitId[]>()
  for (const [parent, own] of tree.children) {
    const kept = own.filter((unitId) => allowed.has(unitId))
    const under = parent !== null && allowed.has(parent) ? parent : null
    children.set(under, [...(children.get(under) ?? []), ...kept])
  }
  return { on: tree.on, units, children }
}

/** The roster of a cell and those counted outside it are followed from different days, so they move apart. */
export type Part = 'roster' | 'outside'

/** A part of a cell and the unit whose row it counts in; `FORMER` when no unit of today has it. */
export type PlacedPart = { source: UnitId; part: Part; unitId: UnitId; counts: Counts }

export function partsOf(cell: CellOfUnit): { part: Part; counts: Counts }[] {
  const { unitId: _, ...counts } = cell
  return [
    { part: 'roster' as const, counts: { ...counts, outside: 0 } },
    { part: 'outside' as const, counts: { ...NO_COUNTS, outside: counts.outside } }
  ].filter((one) => one.counts.present > 0 || one.counts.outside > 0)
}

/**
 * Each cell's parts in the rows of today, where no split lies between. The people of the cells in `toFollow` have to
 * be followed one by one. A roster stands on its roster day; those outside it were credited since the cycle began.
 */
export function restateCells(
  cells: ReadonlyArray<CellOfUnit>,
  succession: Succession,
  days: { rosterOn: Day; beganOn: Day; today: Day }
): { placed: PlacedPart[]; toFollow: UnitId[] } {
  const placed: PlacedPart[] = []
  const toFollow: UnitId[] = []
  for (const cell of cells) {
    const parts = partsOf(cell).map((one) => {
      const on = one.part === 'roster' ? days.rosterOn : days.beganOn
      return { ...one, unitId: followMerges(succession, { unitId: cell.unitId, on }, days.today) }
    })
    if (parts.some((one) => one.unitId === null)) toFollow.push(cell.unitId)
    else for (const one of parts) placed.push({ ...one, source: cell.unitId, unitId: one.unitId ?? FORMER })
  }
  return { placed, toFollow }
}

/** One unit's line: the people in the unit itself, and together with everything below it. */
export type ReportLine = {
  unitId: UnitId
  own: Counts
  total: Counts
}

export type Sums = ReadonlyMap<UnitId, ReportLine>

/** Sums cells up the tree, each unit once, only under the given roots. */
export function sumUp(tree: UnitTree, roots: ReadonlyArray<UnitId>, cells: ReadonlyArray<CellOfUnit>): Sums {
  const own = new Map<UnitId, Counts>()
  for (const { unitId, ...counts } of cells) own.set(unitId, addCounts(own.get(unitId) ?? NO_COUNTS, counts))
  const sums = new Map<UnitId, ReportLine>()
  const visit = (unitId: UnitId): Counts => {
    const known = sums.get(unitId)
    if (known) return known.total
    const ownCounts = own.get(unitId) ?? NO_COUNTS
    let total = ownCounts
    for (const child of tree.children.get(unitId) ?? []) total = addCounts(total, visit(child))
    sums.set(unitId, { unitId, own: ownCounts, total })
    return total
  }
  for (const root of roots) visit(root)
  return sums
}

/** Share of those who must learn who have done so, 0 to 1; null when nobody must. */
export function shareOf(counts: Counts, level: CreditLevel): number | null {
  const required = requiredOf(counts)
  return required === 0 ? null : doneOf(counts, level) / required
}

/** The units to help first: where people work, lowest share first, larger ones first among equals. */
export function unitsToHelp(
  sums: Sums,
  within: ReadonlyArray<UnitId>,
  level: CreditLevel,
  count: number
): ReportLine[] {
  const shares = within
    .map((unitId) => sums.get(unitId))
    .filter((line) => line !== undefined)
    .filter((line) => requiredOf(line.own) > 0)
    .map((line) => ({ line, share: shareOf(line.own, level) ?? 1 }))
    .filter((entry) => entry.share < 1)
  return shares
    .sort((a, b) => a.share - b.share || requiredOf(b.line.own) - requiredOf(a.line.own))
    .slice(0, count)
    .map((entry) => entry.line)
}
