import { randomBytes } from 'node:crypto'
import type { Database, System } from '~/platform/context.server'
import { cookieValue } from '~/platform/cookies'
import { asId, type DeviceProfileId } from '~/platform/ids'
import { ensureSetting } from '~/platform/settings.server'
import { sameText, shortMac } from './hashes.server'
import { isSecure } from './session-cookie'

const NAME = 'device'
/** The longest that browsers keep a cookie. */
const MAX_AGE_S = 400 * 86_400
const SHAPE = /^([\w-]{22})\.([\w-]*)\.([\w-]{22})$/

/** One browser on one shared phone, and which of its learners is learning now. */
export type Device = Readonly<{ deviceId: string; activeProfileId: DeviceProfileId | null }>

const keys = new WeakMap<Database, Promise<string>>()

/** The secret that signs what devices keep; made at the first use. */
export function deviceKey(db: Database): Promise<string> {
  const known = keys.get(db) ?? ensureSetting(db, 'device-key', () => randomBytes(32).toString('base64url'))
  keys.set(db, known)
  known.catch(() => keys.delete(db))
  return known
}

export function newDevice(): Device {
  return { deviceId: randomBytes(16).toString('base64url'), activeProfileId: null }
}

/** The device of a cookie that this school signed; null when there is none or it was altered. */
export async function readDevice(system: System, cookies: string | null | undefined): Promise<Device | null> {
  const parts = SHAPE.exec(cookieValue(cookies, NAME) ?? '')
  if (!parts) return null
  const [, deviceId = '', profileId = '', mac = ''] = parts
  if (!sameText(mac, shortMac(await deviceKey(system.db), `${deviceId}.${profileId}`))) return null
  return { deviceId, activeProfileId: profileId === '' ? null : asId<DeviceProfileId>(profileId) }
}

/** The Set-Cookie that makes this device remember who is learning. */
export async function deviceCookie(system: System, device: Device): Promise<string> {
  const body = `${device.deviceId}.${device.activeProfileId ?? ''}`
  const mac = shortMac(await deviceKey(system.db), body)
  const secure = isSecure(system.env.publicUrl) ? '; Secure' : ''
  return `${NAME}=${body}.${mac}; Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax${secure}`
}
