import { auditEntries } from '#db/schema/audit'
import type { Context, Transaction } from '~/platform/context.server'
import { newId } from '~/platform/ids'

export type AuditEntry = {
  /** Noun and verb: `password.recover`. */
  action: string
  subjectKind: string
  subjectId: string
  /** Names of fields, never their values. */
  changedFields: string[]
}

/** Notes what the context's actor did, in the transaction that does it. A job seals the row within a second. */
export async function recordAudit(tx: Transaction, context: Context, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEntries).values({
    id: newId(),
    at: context.now(),
    actorId: context.actor.kind === 'nobody' ? null : context.actor.personId,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    changedFields: entry.changedFields,
    requestId: context.requestId
  })
}
