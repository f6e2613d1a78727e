import type { SortData } from './sort-data'

/** Cards are named by their place in the data. */
export type SortGame = {
  /** Cards still to be placed, the one in hand first. */
  queue: number[]
  /** Where the card in hand was just put; null while it is in hand. */
  placed: { group: string; right: boolean } | null
  /** Cards that stand in their group, in the order they came there. */
  sorted: number[]
  /** Cards that were right the first time. */
  atOnce: number
  mistaken: number[]
}

export type SortMove = { kind: 'place'; group: string } | { kind: 'next' } | { kind: 'again' }

export function startSort(data: Pick<SortData, 'cards'>): SortGame {
  return { queue: data.cards.map((_, index) => index), placed: null, sorted: [], atOnce: 0, mistaken: [] }
}

/** A card in the wrong group comes back after the others, so everybody ends with every card in its place. */
export function playSort(data: Pick<SortData, 'cards'>, game: SortGame, move: SortMove): SortGame {
  if (move.kind === 'again') return startSort(data)
  const [current] = game.queue
  if (current === undefined) return game
  if (move.kind === 'next') return game.placed ? takeNext(game, current, game.placed.right) : game
  if (game.placed) return game
  return { ...game, placed: { group: move.group, right: data.cards[current]?.group === move.group } }
}

function takeNext(game: SortGame, current: number, right: boolean): SortGame {
  const rest = game.queue.slice(1)
  if (!right) {
    const mistaken = game.mistaken.includes(current) ? game.mistaken : [...game.mistaken, current]
    return { ...game, queue: [...rest, current], placed: null, mistaken }
  }
  const atOnce = game.mistaken.includes(current) ? game.atOnce : game.atOnce + 1
  return { ...game, queue: rest, placed: null, sorted: [...game.sorted, current], atOnce }
}

export function isSorted(game: SortGame): boolean {
  return game.queue.length === 0
}
