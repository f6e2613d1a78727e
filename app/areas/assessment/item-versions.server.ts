import { inArray } from 'drizzle-orm'
import { itemVersions } from '#db/schema/assessment'
import type { Reader } from '~/platform/context.server'
import type { ItemVersionId } from '~/platform/ids'
import { ItemKey, ShownItem, type SplitItem } from './items'

export type StoredItem = SplitItem & { id: ItemVersionId; outcome: string }

/** A version never changes, so it is parsed once; a province's banks hold a few thousand. */
const MOST_KEPT = 5000
const kept = new Map<ItemVersionId, StoredItem>()

/** Items by version, keys included: they stay on the server. In the order asked for; throws when one is unknown. */
export async function getItemVersions(db: Reader, ids: ReadonlyArray<ItemVersionId>): Promise<StoredItem[]> {
  const unknown = ids.filter((id) => !kept.has(id))
  if (unknown.length > 0) await keep(db, unknown)
  return ids.map((id) => {
    const item = kept.get(id)
    if (!item) throw new Error(`there is no item version ${id}`)
    return item
  })
}

async function keep(db: Reader, ids: ItemVersionId[]): Promise<void> {
  if (kept.size + ids.length > MOST_KEPT) kept.clear()
  const rows = await db
    .select({
      id: itemVersions.id,
      outcome: itemVersions.outcome,
      shown: itemVersions.shown,
      key: itemVersions.key
    })
    .from(itemVersions)
    .where(inArray(itemVersions.id, ids))
  for (const { id, outcome, shown, key } of rows) {
    kept.set(id, { id, outcome, shown: ShownItem.parse(shown), key: ItemKey.parse(key) })
  }
}
