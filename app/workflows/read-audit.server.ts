import { type ListedEntry, listAuditEntries } from '~/areas/audit/entries.server'
import { findPerson } from '~/areas/organisation/people.server'
import type { Reader } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'

export type NamedEntry = ListedEntry & { actorName: string | null }

/** One page of the audit log with the names of who acted: the log itself keeps ids only. */
export async function readAudit(
  db: Reader,
  page: { before: string | null; limit: number }
): Promise<{ entries: NamedEntry[]; next: string | null }> {
  const { entries, next } = await listAuditEntries(db, page)
  const names = await namesOf(db, entries)
  return {
    entries: entries.map((entry) => ({ ...entry, actorName: entry.actorId && (names.get(entry.actorId) ?? null) })),
    next
  }
}

async function namesOf(db: Reader, entries: ReadonlyArray<ListedEntry>): Promise<Map<PersonId, string>> {
  const ids = [...new Set(entries.map((entry) => entry.actorId).filter((id) => id !== null))]
  const people = await Promise.all(ids.map((id) => findPerson(db, id)))
  return new Map(people.filter((person) => person !== null).map((person) => [person.id, person.fullName]))
}
