import { and, asc, desc, eq, gt, gte, isNull } from 'drizzle-orm'
import { auditEntries, auditSeals } from '#db/schema/audit'
import type { Reader, System } from '~/platform/context.server'
import { takeLease } from '~/platform/leases.server'
import { type Entry, fits, type Seal, sealAfter } from './chain.server'

/** One short transaction; the next run takes the rest. */
const MOST_PER_RUN = 100
const LEASE_MS = 10_000
/** An entry is dated before its transaction commits: one that commits later is looked for this far back. */
const LATE_COMMIT_MS = 3_600_000

const entryColumns = {
  id: auditEntries.id,
  at: auditEntries.at,
  actorId: auditEntries.actorId,
  action: auditEntries.action,
  subjectKind: auditEntries.subjectKind,
  subjectId: auditEntries.subjectId,
  changedFields: auditEntries.changedFields,
  requestId: auditEntries.requestId
}
const sealColumns = {
  position: auditSeals.position,
  entryId: auditSeals.entryId,
  previousHash: auditSeals.previousHash,
  hash: auditSeals.hash
}

/** Seals the entries that are new, when this holder gets the lease. Returns how many; an idle school writes nothing. */
export async function sealNewEntries(system: System, holder: string): Promise<number> {
  if ((await listUnsealed(system.db.read, 1)).length === 0) return 0
  const now = system.now()
  const until = new Date(now.getTime() + LEASE_MS)
  if (!(await takeLease(system.db, { name: 'audit-seal', holder, now, until }))) return 0
  return system.db.withTransaction(async (tx) => {
    const entries = await listUnsealed(tx, MOST_PER_RUN)
    const seals: Seal[] = []
    let last = (await findLastSeal(tx))?.seal ?? null
    for (const entry of entries) {
      last = sealAfter(last, entry)
      seals.push(last)
    }
    if (seals.length > 0) await tx.insert(auditSeals).values(seals.map((seal) => ({ ...seal, sealedAt: now })))
    return seals.length
  })
}

async function findLastSeal(db: Reader): Promise<{ seal: Seal; sealedAt: Date } | null> {
  const [row] = await db
    .select({ ...sealColumns, sealedAt: auditSeals.sealedAt })
    .from(auditSeals)
    .orderBy(desc(auditSeals.position))
    .limit(1)
  if (!row) return null
  const { sealedAt, ...seal } = row
  return { seal, sealedAt }
}

async function listUnsealed(db: Reader, limit: number): Promise<Entry[]> {
  const last = await findLastSeal(db)
  const since = last ? new Date(last.sealedAt.getTime() - LATE_COMMIT_MS) : new Date(0)
  return db
    .select(entryColumns)
    .from(auditEntries)
    .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
    .where(and(gte(auditEntries.at, since), isNull(auditSeals.entryId)))
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
    .limit(limit)
}

export type Verdict =
  /** `head` is the newest hash: written down elsewhere, it shows later whether the end was cut off. */
  | { whole: true; seals: number; head: string | null }
  /** The first position that does not fit: an entry or seal there was altered, removed or put in. */
  | { whole: false; seals: number; brokenAt: number }

const PAGE = 500

/** Checks the whole chain from its start, a page at a time so that requests come between. */
export async function verifyChain(db: Reader): Promise<Verdict> {
  let previous: Seal | null = null
  for (;;) {
    const page: { seal: Seal; entry: Entry | null }[] = await listSealed(db, previous?.position ?? 0)
    for (const { seal, entry } of page) {
      if (!fits(previous, seal, entry)) {
        return { whole: false, seals: previous?.position ?? 0, brokenAt: (previous?.position ?? 0) + 1 }
      }
      previous = seal
    }
    if (page.length < PAGE) return { whole: true, seals: previous?.position ?? 0, head: previous?.hash ?? null }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function listSealed(db: Reader, afterPosition: number) {
  return db
    .select({ seal: sealColumns, entry: entryColumns })
    .from(auditSeals)
    .leftJoin(auditEntries, eq(auditEntries.id, auditSeals.entryId))
    .where(gt(auditSeals.position, afterPosition))
    .orderBy(asc(auditSeals.position))
    .limit(PAGE)
}
