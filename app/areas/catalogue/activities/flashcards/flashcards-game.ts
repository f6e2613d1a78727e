import { createRandom, shuffled } from '~/platform/seeded'
import type { Game } from '../game'

export type FlashcardsData = {
  id: string
  title: string
  intro: string
  cards: { front: string; back: string }[]
  /** How many cards a play draws; all when left out. */
  draw?: number
}

/** Cards go by their place in the data. */
export type FlashcardsState = {
  /** Cards still to be remembered, the one in hand first. */
  queue: number[]
  isTurned: boolean
  /** Cards that were once not remembered: they are asked until they were remembered twice since. */
  hard: number[]
  /** Hard cards that were not remembered a second time. */
  hardest: number[]
  /** Hard cards remembered once since. */
  nearly: number[]
  done: number[]
}

/** How far back a card goes that was not remembered: soon enough to be caught, late enough to be tried again. */
const SOON = 2

/** A card is turned, and its learner says whether they remembered; what they did not comes back soon, and then again. */
export const flashcardsGame: Game<FlashcardsData, FlashcardsState> = {
  start({ cards, draw }, seed) {
    const queue = shuffled([...cards.keys()], createRandom(seed)).slice(0, draw ?? cards.length)
    return { queue, isTurned: false, hard: [], hardest: [], nearly: [], done: [] }
  },
  moves(_, { queue, isTurned }) {
    if (queue.length === 0) return []
    return isTurned ? ['known', 'unknown'] : ['turn']
  },
  play(_, state, move) {
    const [card, ...rest] = state.queue
    if (move === 'turn' || card === undefined) return { ...state, isTurned: true }
    return move === 'known' ? remembered(state, card, rest) : forgotten(state, card, rest)
  },
  isDone: (_, { queue }) => queue.length === 0
}

function remembered(state: FlashcardsState, card: number, rest: number[]): FlashcardsState {
  const isNearly = state.hard.includes(card) && !state.nearly.includes(card)
  if (isNearly) return { ...state, queue: [...rest, card], isTurned: false, nearly: withCard(state.nearly, card) }
  return { ...state, queue: rest, isTurned: false, done: withCard(state.done, card) }
}

function forgotten(state: FlashcardsState, card: number, rest: number[]): FlashcardsState {
  const queue = [...rest.slice(0, SOON), card, ...rest.slice(SOON)]
  const nearly = state.nearly.filter((one) => one !== card)
  const hardest = state.hard.includes(card) ? withCard(state.hardest, card) : state.hardest
  return { ...state, queue, isTurned: false, hard: withCard(state.hard, card), hardest, nearly }
}

/** Cards in one order whatever came first, so that fewer states differ. */
function withCard(cards: ReadonlyArray<number>, card: number): number[] {
  return [...new Set([...cards, card])].sort((a, b) => a - b)
}

/** When to look at a card again. */
export type Days = 1 | 3 | 7

/** The sooner, the more often a card was not remembered. */
export function daysUntilAgain({ hard, hardest }: FlashcardsState, card: number): Days {
  if (hardest.includes(card)) return 1
  return hard.includes(card) ? 3 : 7
}
