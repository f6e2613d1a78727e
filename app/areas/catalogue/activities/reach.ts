import { createRandom } from '~/platform/seeded'
import type { Game } from './game'

/** Moves that lead from a state to an end, or null when none was found within so many states. */
export function movesToEnd<Data, State>(
  game: Game<Data, State>,
  data: Data,
  from: State,
  limit = 20_000
): string[] | null {
  const seen = new Set([JSON.stringify(from)])
  const path: { state: State; waiting: string[] }[] = [{ state: from, waiting: game.moves(data, from) }]
  const made: string[] = []
  for (let here = path[0]; here; here = path[path.length - 1]) {
    if (game.isDone(data, here.state)) return made
    const move = here.waiting.shift()
    if (move === undefined) {
      path.pop()
      made.pop()
      continue
    }
    const state = game.play(data, here.state, move)
    const name = JSON.stringify(state)
    if (seen.has(name)) continue
    if (seen.size >= limit) return null
    seen.add(name)
    path.push({ state, waiting: game.moves(data, state) })
    made.push(move)
  }
  return null
}

export type Search = { seed: number; states: number; walks: number }

/**
 * Looks for a place where a learner is stuck: the moves that lead there, or null when there is none. Small activities
 * are searched whole. Of larger ones the states next to the start are, and the ends of random walks.
 */
export function findStuck<Data, State>(game: Game<Data, State>, data: Data, search: Search): string[] | null {
  const start = game.start(data, search.seed)
  const { parents, isWhole } = explore(game, data, start, search.states)
  const good = new Set<string>()
  for (const [name, found] of parents) if (game.isDone(data, found.state)) spread(name, parents, good)
  for (const [name, found] of parents) {
    if (good.has(name)) continue
    if (isWhole || movesToEnd(game, data, found.state) === null) return pathTo(name, parents)
    spread(name, parents, good)
  }
  return isWhole ? null : findStuckOnWalks(game, data, search)
}

type Found<State> = { state: State; from: Set<string>; first: { from: string; move: string } | null }
type Explored<State> = Map<string, Found<State>>

function explore<Data, State>(game: Game<Data, State>, data: Data, start: State, limit: number) {
  const parents: Explored<State> = new Map([[JSON.stringify(start), { state: start, from: new Set(), first: null }]])
  for (const [name, { state }] of parents) {
    for (const move of game.moves(data, state)) {
      const next = game.play(data, state, move)
      const nextName = JSON.stringify(next)
      const known = parents.get(nextName)
      if (known) known.from.add(name)
      else if (parents.size >= limit) return { parents, isWhole: false }
      else parents.set(nextName, { state: next, from: new Set([name]), first: { from: name, move } })
    }
  }
  return { parents, isWhole: true }
}

/** Marks a state from which an end can be reached, and every state that leads to it. */
function spread<State>(name: string, parents: Explored<State>, good: Set<string>) {
  const waiting = [name]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (good.has(one)) continue
    good.add(one)
    waiting.push(...(parents.get(one)?.from ?? []))
  }
}

function pathTo<State>(name: string, parents: Explored<State>): string[] {
  const moves: string[] = []
  for (let step = parents.get(name)?.first; step; step = parents.get(step.from)?.first) moves.unshift(step.move)
  return moves
}

function findStuckOnWalks<Data, State>(game: Game<Data, State>, data: Data, { seed, walks }: Search): string[] | null {
  const random = createRandom(seed)
  for (let walk = 0; walk < walks; walk++) {
    const made: string[] = []
    let state = game.start(data, seed + walk)
    for (let steps = Math.floor(random() * 60); steps > 0; steps--) {
      const moves = game.moves(data, state)
      const move = moves[Math.floor(random() * moves.length)]
      if (move === undefined) break
      state = game.play(data, state, move)
      made.push(move)
    }
    if (movesToEnd(game, data, state) === null) return made
  }
  return null
}
