import { isClassOpen, parseClassCode } from '~/areas/accounts/assisted-class'
import { type AssistedClass, findClassByCode, joinClass } from '~/areas/accounts/assisted-classes.server'
import { type Device, deviceCookie, newDevice, readDevice } from '~/areas/accounts/device-cookie.server'
import { createDeviceProfile } from '~/areas/accounts/device-profiles.server'
import { hashPin } from '~/areas/accounts/pins.server'
import { forgiveTry, takeTry } from '~/areas/accounts/tries.server'
import type { Context } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { AssistedClassId } from '~/platform/ids'

/**
 * The open class of a code somebody typed. Unknown and closed classes get one answer; wrong codes from one address slow
 * the next. Throws `class-closed`, `class-wait`.
 */
export async function findClassToJoin(context: Context, typed: string, address: string): Promise<AssistedClass> {
  const code = parseClassCode(typed)
  // By the code that was tried, so that a whole room behind one router may join at once.
  const trial = { subject: `class ${code ?? ''}`, address, device: null }
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) throw new DomainError('class-wait', { seconds }, 429)
  const found = code && (await findClassByCode(context.db.read, code))
  if (!found || !isClassOpen(found, context.now())) throw new DomainError('class-closed', {}, 404)
  await forgiveTry(context.db, trial)
  return found
}

/** A new learner of this device takes a seat, behind a picture PIN from the start. Returns the Set-Cookie. */
export async function joinAsNewLearner(
  context: Context,
  joining: { cookies: string | null; classId: AssistedClassId; name: string; picture: string; pin: string }
): Promise<string> {
  const { classId, name, picture } = joining
  const device = (await readDevice(context, joining.cookies)) ?? newDevice()
  const pinHash = await hashPin(joining.pin)
  const profile = await context.db.withTransaction(async (tx) => {
    const made = await createDeviceProfile(tx, device, { name, picture, pinHash, at: context.now() })
    await joinClass(tx, device, { profileId: made.id, classId, now: context.now() })
    return made
  })
  return deviceCookie(context, { ...device, activeProfileId: profile.id })
}

/** The learner who is open on this device takes a seat with what they have. */
export async function joinAsActiveLearner(context: Context, device: Device, classId: AssistedClassId): Promise<void> {
  const { activeProfileId: profileId } = device
  if (!profileId) throw new DomainError('class-closed', {}, 409)
  await context.db.withTransaction((tx) => joinClass(tx, device, { profileId, classId, now: context.now() }))
}
