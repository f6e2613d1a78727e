import { asc, eq, inArray } from 'drizzle-orm'
import { activities, activityKeys, activityVersions } from '#db/schema/catalogue'
import type { Reader, Transaction } from '~/platform/context.server'
import { type ActivityVersionId, newId } from '~/platform/ids'
import type { ActivityFile } from './activity-files.server'
import { isKindName } from './kinds'
import type { KindName } from './registry'

/** An activity as it was published, without its key. */
export type StoredActivity = { id: string; kind: KindName; version: ActivityVersionId; shown: unknown }

/** Stores activities that are new or changed, and names the newest version of each. Versions are never changed. */
export async function storeActivities(
  tx: Transaction,
  files: Iterable<ActivityFile>,
  at: Date
): Promise<Map<string, ActivityVersionId>> {
  const stored = await tx
    .select({ id: activities.id, hash: activityVersions.hash, version: activityVersions.id })
    .from(activities)
    .innerJoin(activityVersions, eq(activityVersions.id, activities.currentVersionId))
  const known = new Map(stored.map((one) => [one.id, one]))
  const newest = new Map<string, ActivityVersionId>()
  for (const file of files) {
    const before = known.get(file.id)
    newest.set(file.id, before?.hash === file.hash ? before.version : await storeVersion(tx, file, at))
  }
  return newest
}

async function storeVersion(tx: Transaction, file: ActivityFile, at: Date): Promise<ActivityVersionId> {
  const version = newId<ActivityVersionId>()
  const { id, kind, hash, shown, key } = file
  const row = { id, kind, currentVersionId: version }
  await tx.insert(activityVersions).values({ id: version, activityId: id, kind, hash, shown, publishedAt: at })
  if (key !== null) await tx.insert(activityKeys).values({ versionId: version, key })
  await tx
    .insert(activities)
    .values(row)
    .onConflictDoUpdate({ target: activities.id, set: { kind, currentVersionId: version } })
  return version
}

const columns = {
  id: activityVersions.activityId,
  kind: activityVersions.kind,
  version: activityVersions.id,
  shown: activityVersions.shown
}

/** The hash of the file each activity was last published from, by id. */
export async function listActivityHashes(db: Reader): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: activities.id, hash: activityVersions.hash })
    .from(activities)
    .innerJoin(activityVersions, eq(activityVersions.id, activities.currentVersionId))
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}

/** Takes activities out of the gallery. Their versions stay, for the lessons that show them. */
export async function withdrawActivities(tx: Transaction, ids: ReadonlyArray<string>): Promise<void> {
  if (ids.length > 0) await tx.delete(activities).where(inArray(activities.id, [...ids]))
}

/** Published versions by their ids; one of a kind this build does not know is left out. */
export async function listActivityVersions(
  db: Reader,
  versions: ReadonlyArray<ActivityVersionId>
): Promise<Map<ActivityVersionId, StoredActivity>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .select(columns)
    .from(activityVersions)
    .where(inArray(activityVersions.id, [...versions]))
  return new Map(rows.flatMap(known).map((one) => [one.version, one]))
}

/** The newest version of every activity, by id. */
export async function listActivities(db: Reader): Promise<StoredActivity[]> {
  const rows = await db
    .select(columns)
    .from(activities)
    .innerJoin(activityVersions, eq(activityVersions.id, activities.currentVersionId))
    .orderBy(asc(activities.id))
  return rows.flatMap(known)
}

/** The newest version of one activity, or null. */
export async function findActivity(db: Reader, id: string): Promise<StoredActivity | null> {
  const rows = await db
    .select(columns)
    .from(activities)
    .innerJoin(activityVersions, eq(activityVersions.id, activities.currentVersionId))
    .where(eq(activities.id, id))
  return rows.flatMap(known)[0] ?? null
}

/** What a version keeps back; null where its data is its answer. For judging alone: it goes to no page. */
export async function findActivityKey(db: Reader, version: ActivityVersionId): Promise<unknown> {
  const [found] = await db
    .select({ key: activityKeys.key })
    .from(activityKeys)
    .where(eq(activityKeys.versionId, version))
  return found?.key ?? null
}

function known(row: { id: string; kind: string; version: ActivityVersionId; shown: unknown }): StoredActivity[] {
  const { kind } = row
  return isKindName(kind) ? [{ ...row, kind }] : []
}
