import { v7 } from 'uuid'
import type { Id } from '#db/types'
import { createRandom } from '~/platform/seeded'

/** Chance that is the same for the same seed on every machine. */
export type Draw = {
  /** A share from 0 to 1. */
  share: () => number
  /** A whole number, `from` and `to` included. */
  between: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: ReadonlyArray<T>) => T
  bytes: (count: number) => number[]
  id: <T extends Id<string>>() => T
}

/** 2024-01-01: ids of the demo sort before those made in use. */
const EPOCH = Date.UTC(2024, 0, 1)

export function createDraw(seed: number): Draw {
  const share = createRandom(seed)
  const between = (from: number, to: number) => from + Math.floor(share() * (to - from + 1))
  const bytes = (count: number) => Array.from({ length: count }, () => between(0, 255))
  let made = 0
  return {
    share,
    between,
    bytes,
    chance: (probability) => share() < probability,
    pick: <T>(list: ReadonlyArray<T>) => {
      const picked = list[Math.floor(share() * list.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    id: <T extends Id<string>>() => {
      made += 1
      return v7({ msecs: EPOCH + made, seq: made, random: Uint8Array.from(bytes(16)) }) as T
    }
  }
}
