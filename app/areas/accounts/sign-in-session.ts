const DAY_MS = 86_400_000

/** A sign-in lasts this long after its last renewal. */
export const SIGN_IN_SESSION_DAYS = 30

export function sessionExpiry(now: Date): Date {
  return new Date(now.getTime() + SIGN_IN_SESSION_DAYS * DAY_MS)
}

/** `renew` in the second half of its life, so that a busy session is written to once a fortnight. */
export function sessionState(expiresAt: Date, now: Date): 'ended' | 'renew' | 'good' {
  const left = expiresAt.getTime() - now.getTime()
  if (left <= 0) return 'ended'
  return left < (SIGN_IN_SESSION_DAYS * DAY_MS) / 2 ? 'renew' : 'good'
}
