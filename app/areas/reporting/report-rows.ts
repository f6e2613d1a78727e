import { ancestorsOf, type UnitTree } from '~/areas/organisation/tree'
import type { Day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import type { Counts } from './counts'
import { NO_COUNTS } from './counts'
import type { Sums } from './report'

/** A line of the report's table. */
export type ReportRow = {
  /** Unique among the rows; `unitId` may stand twice, as the whole and as its own office. */
  id: string
  unitId: UnitId
  name: string
  /** The last day of a unit that no longer stood on the report's day. */
  endedBefore: Day | null
  level: number
  /** `whole`: with everything below. `own`: the unit's own office. `loose`: people no unit has. */
  kind: 'whole' | 'own' | 'loose'
  branch: 'open' | 'closed' | null
  parentId: UnitId | null
  counts: Counts
}

type Tree = { tree: UnitTree; roots: ReadonlyArray<UnitId>; sums: Sums }

function rowOf({ tree, sums }: Tree, unitId: UnitId, level: number): ReportRow | null {
  const version = tree.units.get(unitId)
  if (!version) return null
  return {
    id: unitId,
    unitId,
    name: version.name,
    endedBefore: version.validTo !== null && version.validTo <= tree.on ? version.validTo : null,
    level,
    kind: 'whole',
    branch: (tree.children.get(unitId) ?? []).length > 0 ? 'closed' : null,
    parentId: version.parentId,
    counts: sums.get(unitId)?.total ?? NO_COUNTS
  }
}

/** The rows in reading order with every unit of `open` opened; units that count nobody are left out. */
export function listRows(report: Tree, open: ReadonlySet<UnitId> | 'all'): ReportRow[] {
  const rows: ReportRow[] = []
  const visit = (unitId: UnitId, level: number) => {
    const row = rowOf(report, unitId, level)
    if (!row || isEmpty(row.counts)) return
    rows.push(row)
    if (row.branch === null || !(open === 'all' || open.has(unitId))) return
    row.branch = 'open'
    const own = report.sums.get(unitId)?.own ?? NO_COUNTS
    if (!isEmpty(own))
      rows.push({ ...row, id: `${unitId}-own`, kind: 'own', level: level + 1, branch: null, counts: own })
    for (const child of report.tree.children.get(unitId) ?? []) visit(child, level + 1)
  }
  for (const root of report.roots) visit(root, 1)
  return rows
}

function isEmpty(counts: Counts): boolean {
  return counts.present === 0 && counts.outside === 0
}

/** What must be open for a unit's children to be seen: the unit and everything above it. */
export function openFor(tree: UnitTree, unitId: UnitId | null): ReadonlySet<UnitId> {
  return unitId === null ? new Set() : new Set([...ancestorsOf(tree, unitId), unitId])
}
