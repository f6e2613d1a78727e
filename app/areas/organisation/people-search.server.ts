import { and, asc, eq, gt, inArray, isNull, like, lte, ne, or } from 'drizzle-orm'
import { employments, people } from '#db/schema/organisation'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import { foldText } from '~/platform/text'
import { personRow } from './people.server'

export type PeopleSearch = {
  /** Words of a name; marks and case do not matter. */
  text: string
  on: Day
  /** Main employments in these units; null means any unit. */
  unitIds: ReadonlyArray<UnitId> | null
  limit: number
}

export type FoundPerson = { id: PersonId; fullName: string; unitId: UnitId; position: string }

/** Staff whose name holds every word, in Vietnamese name order. Citizens are never found by name. */
export async function searchPeople(db: Reader, search: PeopleSearch): Promise<FoundPerson[]> {
  const { on, unitIds, limit } = search
  const words = foldText(search.text)
    .replace(/[%_\\]/g, ' ')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0) return []
  const employed = unitIds === null ? undefined : inArray(employments.unitId, [...unitIds])
  return db
    .select({ id: people.id, fullName: people.fullName, unitId: employments.unitId, position: employments.position })
    .from(people)
    .innerJoin(
      employments,
      and(
        eq(employments.personId, people.id),
        eq(employments.main, true),
        lte(employments.validFrom, on),
        or(isNull(employments.validTo), gt(employments.validTo, on))
      )
    )
    .where(and(...words.map((word) => like(people.searchKey, `%${word}%`)), ne(people.origin, 'device'), employed))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(limit)
}

/** Corrects how a person's name is written, with the keys that search and sort it. */
export async function renamePerson(tx: Transaction, personId: PersonId, fullName: string): Promise<void> {
  const at = new Date(0)
  const { fullName: name, searchKey, sortKey } = personRow(personId, { fullName, origin: 'registered', at })
  await tx.update(people).set({ fullName: name, searchKey, sortKey }).where(eq(people.id, personId))
}
