import { type Game, numberIn } from '../game'

export type HotspotsData = {
  id: string
  title: string
  intro: string
  /** What the picture is of, in a sentence. */
  picture: string
  /** Its height; it is 100 wide. */
  height: number
  /** Its parts, from top to bottom. */
  regions: {
    x: number
    y: number
    width: number
    height: number
    look: 'bar' | 'heading' | 'text' | 'button' | 'code'
    /** The words on it, a line each. */
    lines: string[]
  }[]
}

/** Parts go by their place in the data. */
export type HotspotsState = { marked: number[]; isHandedIn: boolean }

/** Parts that look suspicious are marked and unmarked, then handed in. */
export const hotspotsGame: Game<HotspotsData, HotspotsState> = {
  start: () => ({ marked: [], isHandedIn: false }),
  moves({ regions }, { marked, isHandedIn }) {
    if (isHandedIn) return []
    return [...(marked.length > 0 ? ['hand-in'] : []), ...regions.map((_, index) => `mark.${index}`)]
  },
  play(_, state, move) {
    const region = numberIn(move, 'mark')
    if (region === null) return { ...state, isHandedIn: true }
    const others = state.marked.filter((one) => one !== region)
    const isUnmarked = others.length < state.marked.length
    return { ...state, marked: isUnmarked ? others : [...others, region].sort((a, b) => a - b) }
  },
  isDone: (_, { isHandedIn }) => isHandedIn
}
