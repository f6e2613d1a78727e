import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { deviceProfiles } from '#db/schema/accounts'
import { createPerson } from '~/areas/organisation/people.server'
import { renamePerson } from '~/areas/organisation/people-search.server'
import type { Reader, Transaction } from '~/platform/context.server'
import { type DeviceProfileId, newId, type PersonId } from '~/platform/ids'
import type { Device } from './device-cookie.server'
import { sha256 } from './hashes.server'

export type DeviceProfile = { id: DeviceProfileId; personId: PersonId; name: string; picture: string }

/** The person learning on this device now; null when the profile is not of this device or was claimed since. */
export async function findActiveLearner(db: Reader, device: Device): Promise<PersonId | null> {
  if (!device.activeProfileId) return null
  const statement = prepared(db, 'active_device_profile', (handle, name) =>
    handle
      .select({ personId: deviceProfiles.personId })
      .from(deviceProfiles)
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
  return row?.personId ?? null
}

/** The learners of one device whose work nobody has claimed, oldest first. A device holds few, so the list is whole. */
export async function listDeviceProfiles(db: Reader, device: Device): Promise<DeviceProfile[]> {
  return db
    .select({
      id: deviceProfiles.id,
      personId: deviceProfiles.personId,
      name: deviceProfiles.name,
      picture: deviceProfiles.picture
    })
    .from(deviceProfiles)
    .where(and(eq(deviceProfiles.deviceHash, sha256(device.deviceId)), isNull(deviceProfiles.claimedAt)))
    .orderBy(asc(deviceProfiles.id))
}

/** A new learner on the device: a person of origin `device` with a name and a picture. */
export async function createDeviceProfile(
  tx: Transaction,
  device: Device,
  profile: { name: string; picture: string; at: Date }
): Promise<DeviceProfile> {
  const { name, picture, at } = profile
  const personId = await createPerson(tx, { fullName: name, origin: 'device', at })
  const id = newId<DeviceProfileId>()
  await tx
    .insert(deviceProfiles)
    .values({ id, deviceHash: sha256(device.deviceId), personId, name, picture, createdAt: at })
  return { id, personId, name, picture }
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
  claim: { profileId: DeviceProfileId; by: PersonId; at: Date }
): Promise<PersonId | null> {
  const [claimed] = await tx
    .update(deviceProfiles)
    .set({ claimedById: claim.by, claimedAt: claim.at })
    .where(unclaimedOf(device, claim.profileId))
    .returning({ personId: deviceProfiles.personId })
  return claimed?.personId ?? null
}

function unclaimedOf(device: Device, profileId: DeviceProfileId) {
  return and(
    eq(deviceProfiles.id, profileId),
    eq(deviceProfiles.deviceHash, sha256(device.deviceId)),
    isNull(deviceProfiles.claimedAt)
  )
}
