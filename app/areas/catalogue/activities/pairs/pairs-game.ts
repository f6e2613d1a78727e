import { createRandom, shuffled } from '~/platform/seeded'
import { type Game, numberIn } from '../game'

export type PairsData = {
  id: string
  title: string
  intro: string
  pairs: { left: string; right: string; why: string }[]
  /** How many pairs a play draws; all when left out. */
  draw?: number
}

/** Both halves of a pair go by the place of the pair in the data. */
export type PairsState = {
  /** The drawn pairs, in the order their left halves stand. */
  lefts: number[]
  /** The same pairs, in the order their right halves stand. */
  rights: number[]
  matched: number[]
  /** The left half in hand; null until one is chosen. */
  left: number | null
  /** What was just tried; null while one chooses. */
  tried: { left: number; right: number } | null
}

/** A left half is chosen, then a right one. A pair that fits stays together; one that does not is explained. */
export const pairsGame: Game<PairsData, PairsState> = {
  start({ pairs, draw }, seed) {
    const random = createRandom(seed)
    const lefts = shuffled([...pairs.keys()], random).slice(0, draw ?? pairs.length)
    return { lefts, rights: shuffled(lefts, random), matched: [], left: null, tried: null }
  },
  moves(_, { lefts, rights, matched, left }) {
    const free = (halves: number[], name: string) =>
      halves.filter((half) => !matched.includes(half)).map((half) => `${name}.${half}`)
    return left === null
      ? free(lefts, 'left')
      : [...free(lefts, 'left').filter((move) => move !== `left.${left}`), ...free(rights, 'right')]
  },
  play(_, state, move) {
    const right = numberIn(move, 'right')
    if (right === null || state.left === null) return { ...state, left: numberIn(move, 'left'), tried: null }
    const tried = { left: state.left, right }
    const matched = state.left === right ? [...state.matched, right].sort((a, b) => a - b) : state.matched
    return { ...state, matched, left: null, tried }
  },
  isDone: (_, { lefts, matched }) => matched.length === lefts.length
}
