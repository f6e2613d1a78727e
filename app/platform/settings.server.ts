import { eq } from 'drizzle-orm'
import { settings } from '#db/schema/platform'
import type { Database } from './context.server'

/** The stored value, or the one `make` gives, kept from now on. All processes on one database get the same. */
export async function ensureSetting(db: Database, key: string, make: () => string): Promise<string> {
  const [known] = await db.read.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  if (known) return known.value
  return db.withTransaction(async (tx) => {
    await tx.insert(settings).values({ key, value: make() }).onConflictDoNothing()
    const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
    if (!row) throw new Error(`setting ${key} was not kept`)
    return row.value
  })
}
