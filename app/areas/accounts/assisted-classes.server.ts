import { randomInt } from 'node:crypto'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { assistedClasses, deviceProfiles } from '#db/schema/accounts'
import type { Reader, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { type AssistedClassId, type DeviceProfileId, newId, type PersonId, type UnitId } from '~/platform/ids'
import { isClassOpen, MOST_LEARNERS, makeClassCode } from './assisted-class'
import type { Device } from './device-cookie.server'
import { unclaimedOf } from './device-profiles.server'

export type AssistedClass = {
  id: AssistedClassId
  code: string
  title: string
  unitId: UnitId
  openedAt: Date
  closesAt: Date
  closedAt: Date | null
}

const columns = {
  id: assistedClasses.id,
  code: assistedClasses.code,
  title: assistedClasses.title,
  unitId: assistedClasses.unitId,
  openedAt: assistedClasses.openedAt,
  closesAt: assistedClasses.closesAt,
  closedAt: assistedClasses.closedAt
}

export type NewClass = { title: string; helperId: PersonId; unitId: UnitId; at: Date; hours: number }

/** A code may have been given before; about one in thousands has. */
const MOST_DRAWS = 20

/** Opens a class under a code no other class ever had. The caller leaves the audit row. */
export async function openClass(tx: Transaction, { at, hours, ...named }: NewClass): Promise<AssistedClass> {
  const times = { openedAt: at, closesAt: new Date(at.getTime() + hours * 3_600_000) }
  const id = newId<AssistedClassId>()
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const code = makeClassCode((below) => randomInt(below))
    const [made] = await tx
      .insert(assistedClasses)
      .values({ id, code, ...named, ...times })
      .onConflictDoNothing()
      .returning(columns)
    if (made) return made
  }
  throw new Error('no free class code was found')
}

/** Closes a class of its own helper; false when it is not theirs, or was closed before. */
export async function closeClass(
  tx: Transaction,
  closing: { classId: AssistedClassId; helperId: PersonId; at: Date }
): Promise<boolean> {
  const closed = await tx
    .update(assistedClasses)
    .set({ closedAt: closing.at })
    .where(and(ownedBy(closing.helperId, closing.classId), isNull(assistedClasses.closedAt)))
    .returning({ id: assistedClasses.id })
  return closed.length > 0
}

function ownedBy(helperId: PersonId, classId: AssistedClassId) {
  return and(eq(assistedClasses.id, classId), eq(assistedClasses.helperId, helperId))
}

/** A class of this helper; null for anybody else's. */
export async function findOwnClass(
  db: Reader,
  helperId: PersonId,
  classId: AssistedClassId
): Promise<AssistedClass | null> {
  const [found] = await db.select(columns).from(assistedClasses).where(ownedBy(helperId, classId))
  return found ?? null
}

/** The newest classes of a helper. */
export async function listOwnClasses(db: Reader, helperId: PersonId, limit: number): Promise<AssistedClass[]> {
  return db
    .select(columns)
    .from(assistedClasses)
    .where(eq(assistedClasses.helperId, helperId))
    .orderBy(desc(assistedClasses.openedAt), desc(assistedClasses.id))
    .limit(limit)
}

export async function findClassByCode(db: Reader, code: string): Promise<AssistedClass | null> {
  const [found] = await db.select(columns).from(assistedClasses).where(eq(assistedClasses.code, code))
  return found ?? null
}

export async function findClass(db: Reader, classId: AssistedClassId): Promise<AssistedClass | null> {
  const [found] = await db.select(columns).from(assistedClasses).where(eq(assistedClasses.id, classId))
  return found ?? null
}

/** Seats a learner of this device in an open class. Throws `class-closed`, `class-full`. */
export async function joinClass(
  tx: Transaction,
  device: Device,
  joining: { profileId: DeviceProfileId; classId: AssistedClassId; now: Date }
): Promise<void> {
  const { profileId, classId, now } = joining
  const found = await findClass(tx, classId)
  if (!found || !isClassOpen(found, now)) throw new DomainError('class-closed', {}, 409)
  const seated = await tx.$count(deviceProfiles, eq(deviceProfiles.assistedClassId, classId))
  if (seated >= MOST_LEARNERS) throw new DomainError('class-full', {}, 409)
  await tx.update(deviceProfiles).set({ assistedClassId: classId }).where(unclaimedOf(device, profileId))
}

export type ClassLearner = {
  id: DeviceProfileId
  personId: PersonId
  name: string
  picture: string
  claimedAt: Date | null
}

/** Who sits in a class, in the order they came to their devices. */
export async function listClassLearners(db: Reader, classId: AssistedClassId): Promise<ClassLearner[]> {
  return db
    .select({
      id: deviceProfiles.id,
      personId: deviceProfiles.personId,
      name: deviceProfiles.name,
      picture: deviceProfiles.picture,
      claimedAt: deviceProfiles.claimedAt
    })
    .from(deviceProfiles)
    .where(eq(deviceProfiles.assistedClassId, classId))
    .orderBy(asc(deviceProfiles.id))
    .limit(MOST_LEARNERS)
}
