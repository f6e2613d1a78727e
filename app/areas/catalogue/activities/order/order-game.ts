import { createRandom, shuffled } from '~/platform/seeded'
import { type Game, numberIn } from '../game'

export type OrderData = {
  id: string
  title: string
  intro: string
  /** In the right order. */
  steps: { text: string; why: string }[]
}

/** Steps go by their place in the data, which is their right one. */
export type OrderState = { order: number[]; isChecked: boolean }

/** Steps are moved up and down until a check finds them in order. */
export const orderGame: Game<OrderData, OrderState> = {
  start({ steps }, seed) {
    const random = createRandom(seed)
    let order = shuffled([...steps.keys()], random)
    while (isInOrder(order)) order = shuffled(order, random)
    return { order, isChecked: false }
  },
  moves(_, { order, isChecked }) {
    if (isChecked && isInOrder(order)) return []
    const lowers = [...order.keys()].slice(1)
    const helps = (lower: number) => (order[lower - 1] ?? 0) > (order[lower] ?? 0)
    // What helps comes first, so that a search for the end goes straight there: seven steps have thousands of orders.
    const swaps = [...lowers.filter(helps), ...lowers.filter((lower) => !helps(lower))]
    const moves = swaps.flatMap((lower) => [`up.${lower}`, `down.${lower - 1}`])
    return isChecked ? moves : ['check', ...moves]
  },
  play(_, { order }, move) {
    if (move === 'check') return { order, isChecked: true }
    const up = numberIn(move, 'up')
    const upper = up === null ? (numberIn(move, 'down') ?? 0) : up - 1
    return { order: swapped(order, upper), isChecked: false }
  },
  isDone: (_, { order, isChecked }) => isChecked && isInOrder(order)
}

/** Exchanges the step at a place with the one below it. */
function swapped(order: ReadonlyArray<number>, upper: number): number[] {
  const [one, other] = order.slice(upper, upper + 2)
  if (one === undefined || other === undefined) return [...order]
  return [...order.slice(0, upper), other, one, ...order.slice(upper + 2)]
}

export function isInOrder(order: ReadonlyArray<number>): boolean {
  return order.every((step, at) => step === at)
}
