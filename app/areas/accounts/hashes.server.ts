import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** What is stored of a secret that is long and random by itself: a stolen database gives nobody entry. */
export function sha256(secret: string): string {
  return hash('sha256', secret, 'base64url')
}

/** 128 bits of an HMAC-SHA256, for a cookie. */
export function shortMac(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64url')).update(text).digest().subarray(0, 16).toString('base64url')
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
