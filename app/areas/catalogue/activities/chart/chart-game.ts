import { type Game, numberIn } from '../game'

export type ChartData = {
  id: string
  title: string
  intro: string
  chart: {
    shape: 'bars' | 'line'
    title: string
    unit: string
    /** Where its axis begins: not at 0 for a chart that misleads. */
    from: number
    points: { label: string; value: number }[]
  }
  questions: { text: string; choices: string[] }[]
}

export type ChartState = {
  question: number
  /** The choice made for each question, by its place; null while there is none. */
  answers: (number | null)[]
  isHandedIn: boolean
}

/** One question after another; every answer can be changed until they are handed in. */
export const chartGame: Game<ChartData, ChartState> = {
  start: ({ questions }) => ({ question: 0, answers: questions.map(() => null), isHandedIn: false }),
  moves({ questions }, { question, answers, isHandedIn }) {
    if (isHandedIn) return []
    const choices = (questions[question]?.choices ?? []).map((_, index) => `choose.${index}`)
    const others = questions.flatMap((_, index) => (index === question ? [] : [`go.${index}`]))
    return answers.includes(null) ? [...choices, ...others] : ['hand-in', ...choices, ...others]
  },
  play({ questions }, state, move) {
    if (move === 'hand-in') return { ...state, isHandedIn: true }
    const to = numberIn(move, 'go')
    if (to !== null) return { ...state, question: to }
    const choice = numberIn(move, 'choose')
    const answers = state.answers.map((answer, index) => (index === state.question ? choice : answer))
    return { ...state, answers, question: Math.min(state.question + 1, questions.length - 1) }
  },
  isDone: (_, { isHandedIn }) => isHandedIn
}
