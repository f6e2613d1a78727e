/** Something only its owner's key opens. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

const ALGORITHM = 'AES-GCM'

/** False over plain http from another machine: browsers give no cryptography there. */
export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined && typeof indexedDB !== 'undefined'
}

/** The key the server gives to a person who is here. It can be used and never read out. */
export function importKey(base64url: string): Promise<CryptoKey> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt'])
}

/** A key of this device alone, for work done before anybody is known. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt'])
}

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  return { iv, data: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, bytes) }
}

/** Null when this key does not open it. */
export async function unseal(key: CryptoKey, { iv, data }: Sealed): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, data)))
  } catch {
    return null
  }
}

export function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
