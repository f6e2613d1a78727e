import { eq } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { orgUnits, orgUnitVersions } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import { subtreeOf, treeOn, type UnitTree, type UnitVersion } from './tree'

/** Every version of every unit: what a tree of any day is made from. */
export async function listUnitVersions(db: Reader): Promise<UnitVersion[]> {
  return prepared(db, 'organisation-unit-versions', (handle, name) =>
    handle
      .select({
        unitId: orgUnitVersions.unitId,
        kind: orgUnits.kind,
        externalCode: orgUnitVersions.externalCode,
        name: orgUnitVersions.name,
        shortName: orgUnitVersions.shortName,
        sortKey: orgUnitVersions.sortKey,
        parentId: orgUnitVersions.parentId,
        validFrom: orgUnitVersions.validFrom,
        validTo: orgUnitVersions.validTo,
        basis: orgUnitVersions.basis
      })
      .from(orgUnitVersions)
      .innerJoin(orgUnits, eq(orgUnits.id, orgUnitVersions.unitId))
      .prepare(name)
  ).execute()
}

/** The organisation as it stood on a day. */
export async function getTree(db: Reader, on: Day): Promise<UnitTree> {
  return treeOn(await listUnitVersions(db), on)
}

/** These units and everything below them in the tree of that day. */
export async function listSubtreeUnitIds(db: Reader, unitIds: ReadonlyArray<UnitId>, on: Day): Promise<UnitId[]> {
  if (unitIds.length === 0) return []
  return subtreeOf(await getTree(db, on), unitIds)
}
