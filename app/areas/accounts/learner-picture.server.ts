import { eq, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { deviceProfiles } from '#db/schema/accounts'
import type { Reader } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'

/** The picture a learner of a shared device stands under; null for everyone else. Asked by every lesson page. */
export async function findLearnerPicture(db: Reader, personId: PersonId): Promise<string | null> {
  const statement = prepared(db, 'learner_picture', (handle, name) =>
    handle
      .select({ picture: deviceProfiles.picture })
      .from(deviceProfiles)
      .where(eq(deviceProfiles.personId, sql.placeholder('personId')))
      .prepare(name)
  )
  const [profile] = await statement.execute({ personId })
  return profile?.picture ?? null
}
