/** One play of an activity as it travels: which draw it was, and what was done, in order. */
export type Play = { seed: number; moves: string[] }

/** What stands where nobody has played yet. */
export const FIRST_PLAY: Play = { seed: 1, moves: [] }

/** More than any activity needs, and few enough for an address. */
export const MOST_MOVES = 300

/**
 * The rules of one kind of activity, without any text or screen. The browser plays by them, and the server replays by
 * the same ones. A move is a short name of letters, digits, `-` and `.`, such as `place.3`.
 */
export type Game<Data, State> = {
  /** How a play begins; what is drawn and in which order follows from the seed alone. */
  start: (data: Data, seed: number) => State
  /** Every move that can be made now, in the order in which the screen offers them. None once there is nothing left. */
  moves: (data: Data, state: State) => string[]
  /** What a move that can be made leads to. */
  play: (data: Data, state: State, move: string) => State
  /** The learner has come to the end of it. They may still go on, such as turn a card once more. */
  isDone: (data: Data, state: State) => boolean
}

export type Replay<State> = {
  state: State
  /** The moves up to the first that could not be made. */
  moves: string[]
  /** False when one could not be made: nothing that counts may come of such a play. */
  isFair: boolean
}

/** Plays a list of moves from the start and stops before the first that the screen did not offer. */
export function replay<Data, State>(game: Game<Data, State>, data: Data, { seed, moves }: Play): Replay<State> {
  let state = game.start(data, seed)
  const made: string[] = []
  for (const move of moves.slice(0, MOST_MOVES)) {
    if (!game.moves(data, state).includes(move)) return { state, moves: made, isFair: false }
    state = game.play(data, state, move)
    made.push(move)
  }
  return { state, moves: made, isFair: moves.length <= MOST_MOVES }
}

const MOVE = /^[A-Za-z0-9.-]{1,60}$/

/** A play as one word of an address: `7~place.3~next`. */
export function writePlay({ seed, moves }: Play): string {
  return [seed, ...moves].join('~')
}

/** The play in such a word; what is no move is left out, and no word is the first play. */
export function readPlay(word: string | null | undefined): Play {
  const [seed = '', ...moves] = (word ?? '').split('~')
  const number = /^\d{1,9}$/.test(seed) ? Number(seed) : FIRST_PLAY.seed
  return { seed: number, moves: moves.filter((move) => MOVE.test(move)).slice(0, MOST_MOVES + 1) }
}

/** The number after the dot of a move such as `place.3`; null for a move of another name. */
export function numberIn(move: string, name: string): number | null {
  const [head, tail = ''] = move.split('.')
  return head === name && /^\d+$/.test(tail) ? Number(tail) : null
}

/** Moves with those that lead on before the others: whoever looks for a way to the end is there soonest. */
export function helpfulFirst(moves: ReadonlyArray<{ move: string; helps: boolean }>): string[] {
  const helping = moves.filter(({ helps }) => helps)
  return [...helping, ...moves.filter(({ helps }) => !helps)].map(({ move }) => move)
}
