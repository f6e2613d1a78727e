import { redirect } from '@remix-run/node'
import type { Context } from '~/platform/context.server'
import { type Device, readDevice } from './device-cookie.server'
import { type DeviceProfile, isOpenOn, listDeviceProfiles } from './device-profiles.server'

type OwnProfile = { device: Device; profile: DeviceProfile; profiles: DeviceProfile[] }

/** A learner of the device that asks; throws a 404 Response for any other. */
export async function getOwnProfile(
  context: Context,
  request: Request,
  profileId: string | undefined
): Promise<OwnProfile> {
  const device = await readDevice(context, request.headers.get('cookie'))
  const profiles = device ? await listDeviceProfiles(context.db.read, device) : []
  const profile = profiles.find(({ id }) => id === profileId)
  if (!device || !profile) throw new Response(null, { status: 404 })
  return { device, profile, profiles }
}

/** The same for what only the learner may change: whoever stands behind a PIN is asked for it first. */
export async function getOpenProfile(
  context: Context,
  request: Request,
  profileId: string | undefined
): Promise<OwnProfile> {
  const own = await getOwnProfile(context, request, profileId)
  if (!isOpenOn(own.device, own.profile)) throw redirect(`/device/${own.profile.id}/unlock`)
  return own
}

/** The learner who is open and learning now: what concerns their PIN is theirs alone. Others go to the chooser first. */
export async function getActiveProfile(
  context: Context,
  request: Request,
  profileId: string | undefined
): Promise<OwnProfile> {
  const own = await getOpenProfile(context, request, profileId)
  if (own.device.activeProfileId !== own.profile.id) throw redirect('/device')
  return own
}

/** The field in which a page says whose it was when it opened. */
export const LEARNER_FIELD = 'learner'

/**
 * Refuses a form of a page that was opened for somebody else: on a shared phone another tab may have changed the learner
 * since. Throws a redirect to the chooser, which says that nothing was saved. A page that names nobody passes.
 */
export function refuseOtherLearner(context: Context, form: FormData): void {
  const named = form.get(LEARNER_FIELD)
  if (typeof named !== 'string' || named === '') return
  const { actor } = context
  if (actor.kind === 'nobody' || actor.personId !== named) throw redirect('/device?changed=yes')
}
