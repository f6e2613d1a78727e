import { eq } from 'drizzle-orm'
import { people } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import { asId, type PersonId } from '~/platform/ids'
import type { PageKey } from './standings.server'

/** Where a list in name order goes on after this person; null (the beginning) for somebody unknown. */
export async function findSortKey(db: Reader, personId: string): Promise<PageKey> {
  const [found] = await db
    .select({ sortKey: people.sortKey, id: people.id })
    .from(people)
    .where(eq(people.id, asId<PersonId>(personId)))
  return found ?? null
}
