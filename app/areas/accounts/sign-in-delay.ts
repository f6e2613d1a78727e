/** Failed tries of one account from one place, of one account, or of one address. */
export type Failures = Readonly<{ failures: number; lastAt: Date }>

/** `free` failures cost nothing; each further one doubles the wait, up to `longestWaitS`. */
export type DelayRule = Readonly<{ free: number; longestWaitS: number }>

/** One person mistyping, in one place. */
export const HERE_DELAY: DelayRule = { free: 4, longestWaitS: 60 }

/** The same while many places fail at this account: the first try of each is free still, the second already waits. */
export const HERE_UNDER_ATTACK: DelayRule = { free: 0, longestWaitS: 60 }

/** So many failures of one account, from all places together, are not its owner. */
const ATTACK = 30

/** A hall of sixty behind one router may all sign in, or mistype twice, in the same second. */
export const ADDRESS_DELAY: DelayRule = { free: 120, longestWaitS: 60 }

const HALF_LIFE_MS = 15 * 60_000

/** How failures in one place delay its next try, given how often the account failed anywhere. */
export function whereDelay(failuresAnywhere: number): DelayRule {
  return failuresAnywhere > ATTACK ? HERE_UNDER_ATTACK : HERE_DELAY
}

/** Failures fade: after each quarter of an hour without a further one, half of them are forgotten. */
export function failuresLeft({ failures, lastAt }: Failures, now: Date): number {
  const quiet = Math.max(0, now.getTime() - lastAt.getTime())
  return Math.floor(failures / 2 ** Math.floor(quiet / HALF_LIFE_MS))
}

/** Whole seconds to wait before the next try; 0 when it may come now. */
export function waitSeconds(known: Failures | null, now: Date, rule: DelayRule): number {
  if (!known || known.failures <= rule.free) return 0
  const wait = Math.min(rule.longestWaitS, 2 ** Math.min(known.failures - rule.free, 30))
  const waited = Math.max(0, now.getTime() - known.lastAt.getTime()) / 1000
  return Math.max(0, Math.ceil(wait - waited))
}
