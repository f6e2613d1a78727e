import { createRandom, shuffled } from '~/platform/seeded'
import { type Game, numberIn } from '../game'

export type TimelineData = {
  id: string
  title: string
  intro: string
  /** In the order they happened. */
  events: { when: string; text: string; why: string }[]
  /** How many events a play draws; all when left out. */
  draw?: number
}

/** Events go by their place in the data, which is their order in time. */
export type TimelineState = {
  /** Events still to be placed, the one in hand first. */
  queue: number[]
  /** Events on the line, in order. */
  line: number[]
  /** Where the last one was put: whether that was its place. */
  last: { event: number; isGood: boolean } | null
  /** How many were put right at once. */
  atOnce: number
}

/** One event after another is put before, between or after those on the line; it always ends up in its own place. */
export const timelineGame: Game<TimelineData, TimelineState> = {
  start({ events, draw }, seed) {
    const drawn = shuffled([...events.keys()], createRandom(seed)).slice(0, draw ?? events.length)
    return { queue: drawn.slice(1), line: drawn.slice(0, 1), last: null, atOnce: 0 }
  },
  moves: (_, { queue, line }) => (queue.length === 0 ? [] : [...line, null].map((_, gap) => `at.${gap}`)),
  play(_, { queue, line, atOnce }, move) {
    const [event, ...rest] = queue
    if (event === undefined) return { queue, line, atOnce, last: null }
    const isGood = line.filter((one) => one < event).length === numberIn(move, 'at')
    const placed = [...line, event].sort((a, b) => a - b)
    return { queue: rest, line: placed, last: { event, isGood }, atOnce: isGood ? atOnce + 1 : atOnce }
  },
  isDone: (_, { queue }) => queue.length === 0
}
