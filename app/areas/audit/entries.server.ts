import { desc, eq, lt } from 'drizzle-orm'
import { auditEntries, auditSeals } from '#db/schema/audit'
import type { Reader } from '~/platform/context.server'
import type { Entry } from './chain.server'

export type ListedEntry = Entry & {
  /** Its place in the chain; null for the second before it is sealed. */ position: number | null
}

/** One page of what staff did, newest first, and the cursor of the page after it. */
export async function listAuditEntries(
  db: Reader,
  page: { before: string | null; limit: number }
): Promise<{ entries: ListedEntry[]; next: string | null }> {
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      actorId: auditEntries.actorId,
      action: auditEntries.action,
      subjectKind: auditEntries.subjectKind,
      subjectId: auditEntries.subjectId,
      changedFields: auditEntries.changedFields,
      requestId: auditEntries.requestId,
      position: auditSeals.position
    })
    .from(auditEntries)
    .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
    .where(page.before ? lt(auditEntries.id, page.before) : undefined)
    .orderBy(desc(auditEntries.id))
    .limit(page.limit + 1)
  const entries = rows.slice(0, page.limit)
  return { entries, next: rows.length > page.limit ? (entries.at(-1)?.id ?? null) : null }
}
