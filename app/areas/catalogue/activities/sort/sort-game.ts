import { createRandom, shuffled } from '~/platform/seeded'
import { type Game, helpfulFirst, numberIn } from '../game'

export type SortData = {
  id: string
  title: string
  intro: string
  groups: { id: string; title: string }[]
  cards: { group: string; text: string; why: string }[]
  /** How many cards a play draws; all when left out. */
  draw?: number
}

/** Cards are named by their place in the data. */
export type SortState = {
  /** Cards still to be placed, the one in hand first. */
  queue: number[]
  /** The group the card in hand was just put into; null while it is in hand. */
  placed: number | null
  /** Cards that stand in their group, in the order they came there. */
  sorted: number[]
  /** Cards that were once put elsewhere. */
  mistaken: number[]
}

/** A card in the wrong group comes back after the others, so everybody ends with every card in its place. */
export const sortGame: Game<SortData, SortState> = {
  start({ cards, draw }, seed) {
    const queue = shuffled([...cards.keys()], createRandom(seed)).slice(0, draw ?? cards.length)
    return { queue, placed: null, sorted: [], mistaken: [] }
  },
  moves(data, { queue, placed }) {
    const [card] = queue
    if (card === undefined) return []
    if (placed !== null) return ['next']
    return helpfulFirst(data.groups.map((_, index) => ({ move: `to.${index}`, helps: isHome(data, card, index) })))
  },
  play(data, state, move) {
    const group = numberIn(move, 'to')
    return group === null ? takeNext(data, state) : { ...state, placed: group }
  },
  isDone: (_, { queue }) => queue.length === 0
}

function takeNext(data: SortData, state: SortState): SortState {
  const [current, ...rest] = state.queue
  if (current === undefined) return state
  if (isHome(data, current, state.placed)) {
    return { ...state, queue: rest, placed: null, sorted: [...state.sorted, current] }
  }
  const mistaken = state.mistaken.includes(current) ? state.mistaken : [...state.mistaken, current]
  return { ...state, queue: [...rest, current], placed: null, mistaken }
}

/** Whether a card belongs into a group, both by their place. */
export function isHome({ cards, groups }: SortData, card: number, group: number | null): boolean {
  return group !== null && cards[card]?.group === groups[group]?.id
}
