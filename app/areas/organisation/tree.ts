import type { UnitKind } from '#db/schema/organisation'
import { type Day, holdsOn } from '~/platform/days'
import type { UnitId } from '~/platform/ids'

export type { UnitKind } from '#db/schema/organisation'

/** A unit's name and place during `[validFrom, validTo)`. */
export type UnitVersion = {
  unitId: UnitId
  kind: UnitKind
  externalCode: string | null
  name: string
  shortName: string | null
  sortKey: string
  parentId: UnitId | null
  validFrom: Day
  validTo: Day | null
  basis: string | null
}

/** The organisation as it stood on one day. Children are grouped by kind, then in Vietnamese name order. */
export type UnitTree = {
  on: Day
  units: ReadonlyMap<UnitId, UnitVersion>
  /** Children by parent; the units without a parent that day stand under null. */
  children: ReadonlyMap<UnitId | null, ReadonlyArray<UnitId>>
}

const KIND_ORDER: ReadonlyArray<UnitKind> = [
  'province',
  'agency',
  'party',
  'mass-organisation',
  'press',
  'area',
  'district',
  'commune',
  'school',
  'enterprise',
  'community-team'
]

/** The tree of the versions that hold on a day. A unit whose parent does not exist that day stands at the top. */
export function treeOn(versions: ReadonlyArray<UnitVersion>, on: Day): UnitTree {
  const units = new Map<UnitId, UnitVersion>()
  for (const version of versions) if (holdsOn(version, on)) units.set(version.unitId, version)

  const children = new Map<UnitId | null, UnitId[]>()
  for (const version of [...units.values()].sort(byKindAndName)) {
    const parent = version.parentId !== null && units.has(version.parentId) ? version.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(version.unitId)
    else children.set(parent, [version.unitId])
  }
  return { on, units, children }
}

/** Groups of units (`area`) keep the order of their codes, as the forms list them; the others that of their names. */
export function byKindAndName(a: UnitVersion, b: UnitVersion): number {
  const kinds = KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind)
  if (kinds !== 0) return kinds
  if (a.kind === 'area' && a.externalCode !== b.externalCode) {
    return (a.externalCode ?? '') < (b.externalCode ?? '') ? -1 : 1
  }
  return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0
}

/** These units and everything below them, parents before children, each once. Units unknown that day are left out. */
export function subtreeOf(tree: UnitTree, roots: ReadonlyArray<UnitId>): UnitId[] {
  const found = new Set<UnitId>()
  const visit = (unitId: UnitId) => {
    if (found.has(unitId) || !tree.units.has(unitId)) return
    found.add(unitId)
    for (const child of tree.children.get(unitId) ?? []) visit(child)
  }
  for (const root of roots) visit(root)
  return [...found]
}

/**
 * The units that stand for the whole province. A unit that merely lost its parent stands at the top of the tree as well,
 * but whoever holds a role there holds it for that unit alone.
 */
export function provincesOf(tree: UnitTree): UnitId[] {
  return [...tree.units.values()].filter((unit) => unit.kind === 'province').map((unit) => unit.unitId)
}

/** Whether a role at one of these units is a role over the whole province. */
export function coversProvince(tree: UnitTree, unitIds: ReadonlyArray<UnitId>): boolean {
  return unitIds.some((unitId) => tree.units.get(unitId)?.kind === 'province')
}

/** The units above this one, from the top down, without the unit itself. */
export function ancestorsOf(tree: UnitTree, unitId: UnitId): UnitId[] {
  const above: UnitId[] = []
  let parent = tree.units.get(unitId)?.parentId ?? null
  while (parent !== null && tree.units.has(parent) && !above.includes(parent)) {
    above.unshift(parent)
    parent = tree.units.get(parent)?.parentId ?? null
  }
  return above
}
