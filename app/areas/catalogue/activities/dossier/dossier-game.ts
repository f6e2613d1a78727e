import { type Game, numberIn } from '../game'

/** Something to choose: one of several options. */
export type DossierChoice = { question: string; hint?: string; options: string[] }

export type DossierData = {
  id: string
  title: string
  intro: string
  /** The invented person whose matter this is, and what they want. */
  person: string
  wish: string
  /** What the portal knows already and fills in by itself. */
  carried: { label: string; value: string }[]
  /** The steps before handing in, in order. */
  steps: DossierChoice[]
  /** Play money; 0 where there is none to pay. */
  fee: number
  /** What the officer asks for once it was handed in. */
  supplement: DossierChoice
  /** Where a dossier passes, one word a day. */
  stations: string[]
  result: string
}

export type DossierStage = 'steps' | 'review' | 'track' | 'supplement' | 'result'

export type DossierState = {
  stage: DossierStage
  /** The step that is open. */
  step: number
  /** The option chosen in each step; null while there is none. */
  chosen: (number | null)[]
  isPaid: boolean
  /** How many stations it has passed. */
  day: number
  /** What was given when the officer asked; null before. */
  supplied: number | null
}

/** A dossier is filled, looked over, paid, handed in, followed, supplemented once, and its result received. */
export const dossierGame: Game<DossierData, DossierState> = {
  start: ({ steps }) => ({
    stage: 'steps',
    step: 0,
    chosen: steps.map(() => null),
    isPaid: false,
    day: 0,
    supplied: null
  }),
  moves(data, state) {
    switch (state.stage) {
      case 'steps':
        return [...optionsOf(data.steps[state.step]), ...(state.step > 0 ? ['back'] : [])]
      case 'review':
        return [data.fee > 0 && !state.isPaid ? 'pay' : 'hand-in', ...data.steps.map((_, step) => `edit.${step}`)]
      case 'track':
        return ['next-day']
      case 'supplement':
        return optionsOf(data.supplement)
      case 'result':
        return []
    }
  },
  play(data, state, move) {
    const edit = numberIn(move, 'edit')
    if (edit !== null) return { ...state, stage: 'steps', step: edit }
    if (move === 'back') return { ...state, step: state.step - 1 }
    if (move === 'pay') return { ...state, isPaid: true }
    if (move === 'hand-in') return { ...state, stage: 'track' }
    if (move === 'next-day') return nextDay(data, state)
    return choose(state, numberIn(move, 'option'))
  },
  isDone: (_, { stage }) => stage === 'result'
}

function optionsOf(choice: DossierChoice | undefined): string[] {
  return (choice?.options ?? []).map((_, index) => `option.${index}`)
}

/** After a step the next one that has no answer is open; once all have, the dossier is looked over. */
function choose(state: DossierState, option: number | null): DossierState {
  if (state.stage === 'supplement') return { ...state, stage: 'track', supplied: option }
  const chosen = state.chosen.map((one, step) => (step === state.step ? option : one))
  const open = chosen.indexOf(null)
  return { ...state, chosen, stage: open < 0 ? 'review' : 'steps', step: open < 0 ? state.step : open }
}

/** Half-way the officer asks for something, once. */
function nextDay({ stations }: DossierData, state: DossierState): DossierState {
  const day = state.day + 1
  if (state.supplied === null && day >= Math.ceil(stations.length / 2)) return { ...state, day, stage: 'supplement' }
  return { ...state, day, stage: day >= stations.length ? 'result' : 'track' }
}
