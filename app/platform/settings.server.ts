import { eq } from 'drizzle-orm'
import { settings } from '#db/schema/platform'
import type { Database, Reader, Transaction } from './context.server'

/** The stored value, or null. */
export async function findSetting(db: Reader, key: string): Promise<string | null> {
  const [known] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return known?.value ?? null
}

/** Keeps a value in place of any before it. */
export async function replaceSetting(tx: Transaction, key: string, value: string): Promise<void> {
  await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } })
}

/** The stored value, or the one `make` gives, kept from now on. All processes on one database get the same. */
export async function ensureSetting(db: Database, key: string, make: () => string): Promise<string> {
  const known = await findSetting(db.read, key)
  if (known !== null) return known
  return db.withTransaction(async (tx) => {
    await tx.insert(settings).values({ key, value: make() }).onConflictDoNothing()
    const kept = await findSetting(tx, key)
    if (kept === null) throw new Error(`setting ${key} was not kept`)
    return kept
  })
}
