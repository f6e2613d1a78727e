/** Failed tries of one account or one address. */
export type Failures = Readonly<{ failures: number; lastAt: Date }>

/** `free` failures cost nothing; each further one doubles the wait, up to `longestWaitS`. */
export type DelayRule = Readonly<{ free: number; longestWaitS: number }>

/** One person mistyping. A stranger who tries on purpose can slow the owner by a minute, never lock them out. */
export const ACCOUNT_DELAY: DelayRule = { free: 4, longestWaitS: 60 }

/** A class of forty behind one router may all mistype at once. */
export const ADDRESS_DELAY: DelayRule = { free: 40, longestWaitS: 60 }

const HALF_LIFE_MS = 15 * 60_000

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
