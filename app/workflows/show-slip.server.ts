import type { SlipCardProps } from '~/areas/accounts/assisted-class-parts'
import { findClass } from '~/areas/accounts/assisted-classes.server'
import { SLIP_DAYS, slipWord } from '~/areas/accounts/claim-slips.server'
import type { Device } from '~/areas/accounts/device-cookie.server'
import { findSeat, listDeviceProfiles } from '~/areas/accounts/device-profiles.server'
import type { Context } from '~/platform/context.server'
import { qrImage } from '~/platform/qr.server'

type SlipFacts = { name: string; picture: string; code: string; word: string }

/** A slip with the address that claims it, for people and for cameras. */
export async function describeSlip(context: Context, slip: SlipFacts): Promise<SlipCardProps> {
  const address = new URL('/claim', context.env.publicUrl)
  const scanned = new URL(address)
  scanned.searchParams.set('code', slip.code)
  scanned.searchParams.set('word', slip.word)
  const said = address.host + address.pathname
  return { ...slip, address: said, days: SLIP_DAYS, qr: await qrImage(scanned.href) }
}

/** The slip of the learner who is open on this device; null when they sit in no class. */
export async function describeOwnSlip(context: Context, device: Device): Promise<SlipCardProps | null> {
  const profile = (await listDeviceProfiles(context.db.read, device)).find(({ id }) => id === device.activeProfileId)
  const classId = profile && (await findSeat(context.db.read, profile.id))
  const found = classId && (await findClass(context.db.read, classId))
  if (!profile || !found) return null
  const { id, name, picture } = profile
  return describeSlip(context, { name, picture, code: found.code, word: await slipWord(context, id) })
}
