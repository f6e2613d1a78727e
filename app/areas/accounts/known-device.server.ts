import { randomBytes } from 'node:crypto'
import type { System } from '~/platform/context.server'
import { cookieValue } from '~/platform/cookies'
import type { AccountId } from '~/platform/ids'
import { deviceKey } from './device-cookie.server'
import { sameText, shortMac } from './hashes.server'
import { isSecure } from './session-cookie'

const NAME = 'known'
/** The longest that browsers keep a cookie. */
const MAX_AGE_S = 400 * 86_400
/** A family, or the counter of a commune; whoever signed in longest ago is forgotten first. */
const MOST_KNOWN = 8
const ENTRY = /^([\w-]{22})\.([\w-]{22})$/

/**
 * The name under which this browser has signed in to the account before, or null. It gives no entry: it only keeps
 * the failures of strangers away from the owner. The cookie names no account; only the school can tell whose it is.
 */
export async function findKnownDevice(
  system: System,
  cookies: string | null,
  accountId: AccountId | null
): Promise<string | null> {
  if (!accountId) return null
  const key = await deviceKey(system.db)
  const mine = readEntries(cookies).find(({ name, mac }) => sameText(mac, macOf(key, name, accountId)))
  return mine?.name ?? null
}

/** The Set-Cookie that makes this browser known to the account; other accounts it knows stay known. */
export async function knownDeviceCookie(system: System, cookies: string | null, accountId: AccountId): Promise<string> {
  const key = await deviceKey(system.db)
  const name = (await findKnownDevice(system, cookies, accountId)) ?? randomBytes(16).toString('base64url')
  const others = readEntries(cookies).filter((entry) => entry.name !== name)
  const entries = [{ name, mac: macOf(key, name, accountId) }, ...others].slice(0, MOST_KNOWN)
  const value = entries.map((entry) => `${entry.name}.${entry.mac}`).join('~')
  const secure = isSecure(system.env.publicUrl) ? '; Secure' : ''
  return `${NAME}=${value}; Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax${secure}`
}

function macOf(key: string, name: string, accountId: AccountId): string {
  return shortMac(key, `known ${name} ${accountId}`)
}

function readEntries(cookies: string | null): { name: string; mac: string }[] {
  const texts = (cookieValue(cookies, NAME) ?? '').split('~').slice(0, MOST_KNOWN)
  return texts.flatMap((text) => {
    const [, name, mac] = ENTRY.exec(text) ?? []
    return name && mac ? [{ name, mac }] : []
  })
}
