import { createHash } from 'node:crypto'
import type { PersonId } from '~/platform/ids'

/** One thing that staff did: ids and names of fields, no personal values. */
export type Entry = {
  id: string
  at: Date
  actorId: PersonId | null
  action: string
  subjectKind: string
  subjectId: string
  changedFields: string[]
  requestId: string
}

export type Seal = { position: number; entryId: string; previousHash: string; hash: string }

/** What the first seal stands on. */
export const FIRST_HASH = createHash('sha256').update('audit chain 1').digest('hex')

/** SHA-256 over the hash before, the position, and every field of the entry, in a fixed order. */
export function hashEntry(previousHash: string, position: number, entry: Entry): string {
  const { id, at, actorId, action, subjectKind, subjectId, changedFields, requestId } = entry
  const fields = [id, at.toISOString(), actorId, action, subjectKind, subjectId, changedFields, requestId]
  return createHash('sha256')
    .update(JSON.stringify([previousHash, position, fields]))
    .digest('hex')
}

/** The seal that follows `previous` (null for the first) over an entry. */
export function sealAfter(previous: Seal | null, entry: Entry): Seal {
  const position = (previous?.position ?? 0) + 1
  const previousHash = previous?.hash ?? FIRST_HASH
  return { position, entryId: entry.id, previousHash, hash: hashEntry(previousHash, position, entry) }
}

/** Whether a stored seal follows the one before it and still fits its entry (null: the entry is gone). */
export function fits(previous: Seal | null, seal: Seal, entry: Entry | null): boolean {
  if (!entry) return false
  const expected = sealAfter(previous, entry)
  return (
    expected.position === seal.position &&
    expected.previousHash === seal.previousHash &&
    expected.entryId === seal.entryId &&
    expected.hash === seal.hash
  )
}
