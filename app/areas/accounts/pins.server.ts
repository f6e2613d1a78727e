import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { deviceProfiles } from '#db/schema/accounts'
import type { Context, Reader, Transaction } from '~/platform/context.server'
import { addDays, type Day } from '~/platform/days'
import type { DeviceProfileId } from '~/platform/ids'
import type { Fault } from './account-forms'
import type { Device } from './device-cookie.server'
import { unclaimedOf } from './device-profiles.server'
import { hashPassword, verifyPassword } from './passwords.server'
import { isWordFor, wordFor } from './secret-words.server'
import { forgiveTry, takeTry } from './tries.server'

export type UnlockOutcome = { kind: 'open' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }

type Unlocking = { device: Device; profileId: DeviceProfileId }

/** Tries at one learner of one device share a count, and so do all tries on the device. They slow, and lock nobody out. */
function trialOf({ device, profileId }: Unlocking) {
  return { subject: `pin ${profileId}`, address: `device ${device.deviceId}`, device: null }
}

/** Whether the pictures are the learner's. A learner without a PIN is open to whoever holds the device. */
export async function tryPin(context: Context, unlocking: Unlocking & { pin: string }): Promise<UnlockOutcome> {
  const stored = await findPinHash(context.db.read, unclaimedOf(unlocking.device, unlocking.profileId))
  if (!stored) return { kind: stored === null ? 'open' : 'wrong' }
  return slowed(context, unlocking, () => verifyPassword(stored, unlocking.pin))
}

async function slowed(context: Context, unlocking: Unlocking, isRight: () => Promise<boolean>): Promise<UnlockOutcome> {
  const trial = trialOf(unlocking)
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  if (!(await isRight())) return { kind: 'wrong' }
  await forgiveTry(context.db, trial)
  return { kind: 'open' }
}

/** The slow hash that is stored of a PIN: make it outside a transaction. */
export function hashPin(pin: string): Promise<string> {
  return hashPassword(pin)
}

/** Puts a learner of this device behind a PIN, or behind none. The caller has seen that the learner is open. */
export async function setPin(
  tx: Transaction,
  device: Device,
  pin: { profileId: DeviceProfileId; pinHash: string | null }
): Promise<void> {
  await tx.update(deviceProfiles).set({ pinHash: pin.pinHash }).where(unclaimedOf(device, pin.profileId))
}

/** undefined when there is no such learner, null when they have no PIN. */
async function findPinHash(db: Reader, where: ReturnType<typeof unclaimedOf>): Promise<string | null | undefined> {
  const [row] = await db.select({ pinHash: deviceProfiles.pinHash }).from(deviceProfiles).where(where)
  return row?.pinHash
}

/** The word names the PIN it takes away, so a new PIN makes an old word useless; it lives until the end of the next day. */
function forgottenMatter(profileId: DeviceProfileId, pinHash: string, on: Day): string[] {
  return ['forgotten-pin', profileId, pinHash, on]
}

export type LockedLearner = { id: DeviceProfileId; name: string; picture: string }

/** A learner of any device who stands behind a PIN, for someone who may help them; null for any other. */
export async function findLockedLearner(db: Reader, profileId: DeviceProfileId): Promise<LockedLearner | null> {
  const [row] = await db
    .select({ id: deviceProfiles.id, name: deviceProfiles.name, picture: deviceProfiles.picture })
    .from(deviceProfiles)
    .where(lockedBy(profileId))
  return row ?? null
}

function lockedBy(profileId: DeviceProfileId) {
  return and(eq(deviceProfiles.id, profileId), isNull(deviceProfiles.claimedAt), isNotNull(deviceProfiles.pinHash))
}

/** The one-time word that opens a learner whose PIN is forgotten; null when they have none. */
export async function makePinWord(context: Context, profileId: DeviceProfileId): Promise<string | null> {
  const pinHash = await findPinHash(context.db.read, lockedBy(profileId))
  return pinHash ? wordFor(context.db, forgottenMatter(profileId, pinHash, context.today)) : null
}

/** Opens a learner of this device with a one-time word and takes their PIN away, so that they choose another. */
export async function openWithWord(context: Context, opening: Unlocking & { typed: string }): Promise<UnlockOutcome> {
  const { device, profileId, typed } = opening
  const pinHash = await findPinHash(context.db.read, unclaimedOf(device, profileId))
  if (!pinHash) return { kind: 'wrong' }
  const days = [context.today, addDays(context.today, -1)]
  const matters = days.map((on) => forgottenMatter(profileId, pinHash, on))
  const outcome = await slowed(context, opening, async () => {
    const right = await Promise.all(matters.map((matter) => isWordFor(context.db, matter, typed)))
    return right.includes(true)
  })
  if (outcome.kind !== 'open') return outcome
  const opened = await context.db.withTransaction((tx) =>
    tx
      .update(deviceProfiles)
      .set({ pinHash: null })
      .where(and(unclaimedOf(device, profileId), eq(deviceProfiles.pinHash, pinHash)))
      .returning({ id: deviceProfiles.id })
  )
  return opened.length > 0 ? outcome : { kind: 'wrong' }
}

/** What a form says of a try that did not open: `code` for a wrong one, seconds for one that came too soon. */
export function pinFaults(outcome: Exclude<UnlockOutcome, { kind: 'open' }>, field: string, code: string): Fault[] {
  if (outcome.kind === 'wrong') return [{ field, code }]
  return [{ field, code: 'pin-wait', values: { seconds: outcome.seconds } }]
}
