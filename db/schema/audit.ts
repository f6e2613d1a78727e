import { k } from '../dialect/kit'
import type { PersonId } from '../ids'

/** Append-only: what staff did. Ids and names of changed fields, never personal values. */
export const auditEntries = k.table(
  'audit_entries',
  {
    id: k.id('id').primaryKey(),
    at: k.instant('at').notNull(),
    actorId: k.id<PersonId>('actor_id'),
    action: k.text('action').notNull(),
    subjectKind: k.text('subject_kind').notNull(),
    subjectId: k.id('subject_id').notNull(),
    changedFields: k.json<string[]>('changed_fields').notNull(),
    requestId: k.text('request_id').notNull()
  },
  (t) => [k.index('audit_entries_subject').on(t.subjectKind, t.subjectId), k.index('audit_entries_at').on(t.at)]
)

/** A hash chain over the entries: `hash` covers the entry and the hash before it. */
export const auditSeals = k.table('audit_seals', {
  position: k.int('position').primaryKey(),
  entryId: k.id('entry_id').notNull().unique(),
  previousHash: k.text('previous_hash').notNull(),
  hash: k.text('hash').notNull(),
  sealedAt: k.instant('sealed_at').notNull()
})
