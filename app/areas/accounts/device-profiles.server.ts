import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { assistedClasses, deviceProfiles } from '#db/schema/accounts'
import { createPerson } from '~/areas/organisation/people.server'
import { renamePerson } from '~/areas/organisation/people-search.server'
import type { Reader, Transaction } from '~/platform/context.server'
import { type AssistedClassId, type DeviceProfileId, newId, type PersonId } from '~/platform/ids'
import { type ClassTimes, isClassOpen } from './assisted-class'
import type { Device } from './device-cookie.server'
import { sha256 } from './hashes.server'

export type DeviceProfile = {
  id: DeviceProfileId
  personId: PersonId
  name: string
  picture: string
  /** Stands behind a picture PIN. */
  hasPin: boolean
}

/** Whether a learner's work may be shown now: they have no PIN, or gave it and are the one who learns. */
export function isOpenOn(device: Device, profile: Pick<DeviceProfile, 'id' | 'hasPin'>): boolean {
  return !profile.hasPin || device.activeProfileId === profile.id
}

export type ActiveLearner = { personId: PersonId; assistedClassId?: AssistedClassId }

/** The person learning on this device now, and the open class they sit in; null when the profile is not of this device or was claimed since. */
export async function findActiveLearner(db: Reader, device: Device, now: Date): Promise<ActiveLearner | null> {
  if (!device.activeProfileId) return null
  const statement = prepared(db, 'active_device_profile', (handle, name) =>
    handle
      .select({
        personId: deviceProfiles.personId,
        classId: assistedClasses.id,
        closesAt: assistedClasses.closesAt,
        closedAt: assistedClasses.closedAt
      })
      .from(deviceProfiles)
      .leftJoin(assistedClasses, eq(assistedClasses.id, deviceProfiles.assistedClassId))
      .where(
        and(
          eq(deviceProfiles.id, sql.placeholder('profileId')),
          eq(deviceProfiles.deviceHash, sql.placeholder('deviceHash')),
          isNull(deviceProfiles.claimedAt)
        )
      )
      .prepare(name)
  )
  const [row] = await statement.execute({ profileId: device.activeProfileId, deviceHash: sha256(device.deviceId) })
  if (!row) return null
  const { personId, classId, closesAt, closedAt } = row
  const times: ClassTimes | null = closesAt && { closesAt, closedAt }
  return classId && times && isClassOpen(times, now) ? { personId, assistedClassId: classId } : { personId }
}

/** The learners of one device whose work nobody has claimed, oldest first. A device holds few, so the list is whole. */
export async function listDeviceProfiles(db: Reader, device: Device): Promise<DeviceProfile[]> {
  const rows = await db
    .select({
      id: deviceProfiles.id,
      personId: deviceProfiles.personId,
      name: deviceProfiles.name,
      picture: deviceProfiles.picture,
      pinHash: deviceProfiles.pinHash
    })
    .from(deviceProfiles)
    .where(and(eq(deviceProfiles.deviceHash, sha256(device.deviceId)), isNull(deviceProfiles.claimedAt)))
    .orderBy(asc(deviceProfiles.id))
  return rows.map(({ pinHash, ...profile }) => ({ ...profile, hasPin: pinHash !== null }))
}

/** The class a learner joined last, open or not; null when they joined none. */
export async function findSeat(db: Reader, profileId: DeviceProfileId): Promise<AssistedClassId | null> {
  const [row] = await db
    .select({ classId: deviceProfiles.assistedClassId })
    .from(deviceProfiles)
    .where(eq(deviceProfiles.id, profileId))
  return row?.classId ?? null
}

/** A new learner on the device: a person of origin `device` with a name and a picture. */
export async function createDeviceProfile(
  tx: Transaction,
  device: Device,
  profile: { name: string; picture: string; at: Date; pinHash?: string }
): Promise<DeviceProfile> {
  const { name, picture, at, pinHash = null } = profile
  const personId = await createPerson(tx, { fullName: name, origin: 'device', at })
  const id = newId<DeviceProfileId>()
  await tx
    .insert(deviceProfiles)
    .values({ id, deviceHash: sha256(device.deviceId), personId, name, picture, pinHash, createdAt: at })
  return { id, personId, name, picture, hasPin: pinHash !== null }
}

/** Gives a learner of the device another name or picture. Nothing changes for a profile of another device. */
export async function updateDeviceProfile(
  tx: Transaction,
  device: Device,
  change: { profileId: DeviceProfileId; name: string; picture: string }
): Promise<void> {
  const { profileId, name, picture } = change
  const [changed] = await tx
    .update(deviceProfiles)
    .set({ name, picture })
    .where(unclaimedOf(device, profileId))
    .returning({ personId: deviceProfiles.personId })
  if (changed) await renamePerson(tx, changed.personId, name)
}

/** Marks the learner's work as claimed and returns whose it was; null when it is not there to claim, or already was. */
export async function claimDeviceProfile(
  tx: Transaction,
  device: Device,
  claim: ProfileClaim
): Promise<PersonId | null> {
  return claimWhere(tx, unclaimedOf(device, claim.profileId), claim)
}

/** The same for a learner of any device, by whoever showed their slip. */
export async function claimProfileBySlip(tx: Transaction, claim: ProfileClaim): Promise<PersonId | null> {
  return claimWhere(tx, and(eq(deviceProfiles.id, claim.profileId), isNull(deviceProfiles.claimedAt)), claim)
}

type ProfileClaim = { profileId: DeviceProfileId; by: PersonId; at: Date }

async function claimWhere(
  tx: Transaction,
  where: ReturnType<typeof unclaimedOf>,
  claim: ProfileClaim
): Promise<PersonId | null> {
  const [claimed] = await tx
    .update(deviceProfiles)
    .set({ claimedById: claim.by, claimedAt: claim.at })
    .where(where)
    .returning({ personId: deviceProfiles.personId })
  return claimed?.personId ?? null
}

/** A learner of this very device whose work nobody has claimed. */
export function unclaimedOf(device: Device, profileId: DeviceProfileId) {
  return and(
    eq(deviceProfiles.id, profileId),
    eq(deviceProfiles.deviceHash, sha256(device.deviceId)),
    isNull(deviceProfiles.claimedAt)
  )
}
