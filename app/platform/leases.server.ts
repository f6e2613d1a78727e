import { sql } from 'drizzle-orm'
import { leases } from '#db/schema/platform'
import type { Database } from './context.server'

/** True when `holder` may do the named job until `until`: it was free, already theirs, or its lease ran out. */
export async function takeLease(
  db: Database,
  lease: { name: string; holder: string; now: Date; until: Date }
): Promise<boolean> {
  return db.withTransaction(async (tx) => {
    const taken = await tx
      .insert(leases)
      .values({ name: lease.name, holder: lease.holder, until: lease.until })
      .onConflictDoUpdate({
        target: leases.name,
        set: { holder: lease.holder, until: lease.until },
        setWhere: sql`${leases.holder} = ${lease.holder} or ${leases.until} <= ${sql.param(lease.now, leases.until)}`
      })
      .returning({ holder: leases.holder })
    return taken.length > 0
  })
}
