import { eq, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { people } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'

/** A person's full name, or null when there is no such person. Asked by every lesson page. */
export async function findPersonName(db: Reader, personId: PersonId): Promise<string | null> {
  const statement = prepared(db, 'person_name', (handle, name) =>
    handle
      .select({ fullName: people.fullName })
      .from(people)
      .where(eq(people.id, sql.placeholder('personId')))
      .prepare(name)
  )
  const [person] = await statement.execute({ personId })
  return person?.fullName ?? null
}
