import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import { listUnitEvents, type UnitEvent } from './events.server'
import { countMainEmployments } from './head-counts.server'
import { ancestorsOf, coversProvince, subtreeOf, treeOn, type UnitKind, type UnitVersion } from './tree'
import { listUnitVersions } from './tree.server'

/** A line of the organisation's tree. */
export type UnitLine = {
  unitId: UnitId
  name: string
  kind: UnitKind
  externalCode: string | null
  level: number
  branch: 'open' | 'closed' | null
  parentId: UnitId | null
  /** People in the unit and everything below it, by main employment. */
  people: number
}

type Asked = {
  on: Day
  today: Day
  /** The units whose subtrees of today the viewer may see. */
  scope: ReadonlyArray<UnitId>
}

/** What of a tree the viewer sees: all of it from the province, or the units that stand below theirs today. */
function allowedUnits(versions: ReadonlyArray<UnitVersion>, { today, scope }: Asked): ReadonlySet<UnitId> | null {
  const now = treeOn(versions, today)
  return coversProvince(now, scope) ? null : new Set(subtreeOf(now, scope))
}

/** The tree of a day with the units above `open`, and `open` itself, opened. */
export async function viewTree(db: Reader, asked: Asked & { open: UnitId | null }): Promise<UnitLine[]> {
  const [versions, heads] = await Promise.all([listUnitVersions(db), countMainEmployments(db, asked.on)])
  const tree = treeOn(versions, asked.on)
  const allowed = allowedUnits(versions, asked)
  const opened = asked.open === null ? new Set<UnitId>() : new Set([...ancestorsOf(tree, asked.open), asked.open])
  const isSeen = (unitId: UnitId) => allowed === null || allowed.has(unitId)
  const tops = [...tree.units.values()].filter(
    ({ unitId, parentId }) => isSeen(unitId) && !(parentId !== null && tree.units.has(parentId) && isSeen(parentId))
  )
  const lines: UnitLine[] = []
  const visit = (unitId: UnitId, level: number) => {
    const version = tree.units.get(unitId)
    if (!version) return
    const children = (tree.children.get(unitId) ?? []).filter(isSeen)
    const isOpen = opened.has(unitId) || (level === 1 && opened.size === 0)
    const people = subtreeOf(tree, [unitId]).reduce((sum, one) => sum + (isSeen(one) ? (heads.get(one) ?? 0) : 0), 0)
    const { name, kind, externalCode, parentId } = version
    const branch = children.length === 0 ? null : isOpen ? ('open' as const) : ('closed' as const)
    lines.push({ unitId, name, kind, externalCode, level, branch, parentId, people })
    if (isOpen) for (const child of children) visit(child, level + 1)
  }
  for (const top of tops) visit(top.unitId, 1)
  return lines
}

export type UnitHistory = {
  unitId: UnitId
  /** The name it has today, or had last. */
  name: string
  kind: UnitKind
  versions: (UnitVersion & { parentName: string | null })[]
  events: (Omit<UnitEvent, 'fromUnitIds' | 'toUnitIds'> & { from: NamedUnit[]; to: NamedUnit[] })[]
  people: number
}
type NamedUnit = { unitId: UnitId; name: string }

/** A unit's names, places and events, oldest first. Null when there is none, or it is not the viewer's to see. */
export async function viewUnit(db: Reader, asked: Omit<Asked, 'on'> & { unitId: UnitId }): Promise<UnitHistory | null> {
  const versions = await listUnitVersions(db)
  const allowed = allowedUnits(versions, { ...asked, on: asked.today })
  const own = versions.filter((one) => one.unitId === asked.unitId).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const last = own.at(-1)
  if (!last || (allowed !== null && !allowed.has(asked.unitId))) return null
  const [events, heads] = await Promise.all([listUnitEvents(db, asked.unitId), countMainEmployments(db, asked.today)])
  const nameOf = (unitId: UnitId) => versions.filter((one) => one.unitId === unitId).at(-1)?.name ?? ''
  const named = (unitIds: UnitId[]) => unitIds.map((unitId) => ({ unitId, name: nameOf(unitId) }))
  return {
    unitId: last.unitId,
    name: last.name,
    kind: last.kind,
    versions: own.map((one) => ({ ...one, parentName: one.parentId === null ? null : nameOf(one.parentId) })),
    events: events.map(({ fromUnitIds, toUnitIds, ...event }) => ({
      ...event,
      from: named(fromUnitIds),
      to: named(toUnitIds)
    })),
    people: heads.get(asked.unitId) ?? 0
  }
}
