import { translatorFor } from '~/platform/catalogues.server'
import type { Context } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'
import { deviceCookie, newDevice, readDevice } from './device-cookie.server'
import { pictureForLearner } from './device-profile'
import { createDeviceProfile, listDeviceProfiles } from './device-profiles.server'
import { type Origin, takeArrival } from './tries.server'

/**
 * The person who learns here: the account's, the active device profile's, or that of a new device profile made now,
 * in which case `cookie` is the Set-Cookie that must go with the answer, or the work is lost to its learner. Throws
 * `newcomers-wait` when very many new learners came from this address.
 */
export async function ensureLearner(
  context: Context,
  origin: Origin
): Promise<{ personId: PersonId; cookie: string | null }> {
  if (context.actor.kind !== 'nobody') return { personId: context.actor.personId, cookie: null }
  const device = (await readDevice(context, origin.cookies)) ?? newDevice()
  await takeArrival(context.db, { of: 'learner', address: origin.address, now: context.now() })
  const profile = await context.db.withTransaction(async (tx) => {
    const number = (await listDeviceProfiles(tx, device)).length + 1
    const name = translatorFor('vi')('accounts.unnamed-learner', { number })
    return createDeviceProfile(tx, device, { name, picture: pictureForLearner(number), at: context.now() })
  })
  const cookie = await deviceCookie(context, { ...device, activeProfileId: profile.id })
  return { personId: profile.personId, cookie }
}
