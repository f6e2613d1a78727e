import { type Game, numberIn } from '../game'

export type ReflectData = {
  id: string
  title: string
  intro: string
  questions: { text: string; points: string[] }[]
}

export type ReflectState = {
  /** The question that is thought about; as many as there are once all were. */
  question: number
  isRevealed: boolean
  /** The points of this question the learner had thought of too. */
  had: number[]
}

/** A question is thought about, then compared with what others think of it. What a learner writes is no move. */
export const reflectGame: Game<ReflectData, ReflectState> = {
  start: () => ({ question: 0, isRevealed: false, had: [] }),
  moves({ questions }, { question, isRevealed }) {
    const points = questions[question]?.points
    if (!points) return []
    return isRevealed ? [...points.map((_, index) => `had.${index}`), 'next'] : ['reveal']
  },
  play(_, state, move) {
    if (move === 'reveal') return { ...state, isRevealed: true }
    if (move === 'next') return { question: state.question + 1, isRevealed: false, had: [] }
    const point = numberIn(move, 'had') ?? 0
    const others = state.had.filter((one) => one !== point)
    return { ...state, had: others.length < state.had.length ? others : [...others, point].sort((a, b) => a - b) }
  },
  isDone: ({ questions }, { question }) => question >= questions.length
}
