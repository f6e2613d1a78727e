import type { Part } from './items'

/** The steps as placed so far; those without a place follow in the order they are shown. */
export function orderOf(steps: ReadonlyArray<Part>, positions: Readonly<Record<string, number>>): Part[] {
  const last = steps.length + 1
  return [...steps].sort((a, b) => (positions[a.id] ?? last) - (positions[b.id] ?? last))
}

/** The positions that an order stands for, counted from 1. */
export function positionsOf(order: ReadonlyArray<Part>): Record<string, number> {
  return Object.fromEntries(order.map((step, index) => [step.id, index + 1]))
}

/** The order with one step moved up (-1) or down (1); the same array when it cannot move further. */
export function moveStep(order: Part[], stepId: string, by: -1 | 1): Part[] {
  const from = order.findIndex((step) => step.id === stepId)
  const to = from + by
  const step = order[from]
  const neighbour = order[to]
  if (!step || !neighbour) return order
  return order.map((other, index) => (index === from ? neighbour : index === to ? step : other))
}
