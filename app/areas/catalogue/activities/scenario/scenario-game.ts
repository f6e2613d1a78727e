import { type Game, numberIn } from '../game'

export type ScenarioData = {
  id: string
  title: string
  intro: string
  start: string
  scenes: {
    id: string
    /** Who speaks or where one is, above the text. */
    title?: string
    text: string
    /** None in a scene that ends the story. */
    choices: { to: string; verdict: 'good' | 'poor'; text: string; why: string }[]
    /** What an ending says of how it came out; none elsewhere. */
    outcome?: 'safe' | 'harmed'
  }[]
}

/** Scenes and choices are named by their place in the data. */
export type ScenarioState = {
  scene: number
  /** The choice just made; null while the learner thinks. */
  chosen: number | null
  /** Every choice made so far, for the debrief. */
  path: { scene: number; choice: number }[]
}

/** One scene at a time; a choice is explained before it leads on, and a story that went badly can be tried once more. */
export const scenarioGame: Game<ScenarioData, ScenarioState> = {
  start: (data) => ({ scene: placeOf(data, data.start), chosen: null, path: [] }),
  moves(data, { scene, chosen }) {
    if (chosen !== null) return ['next']
    return (data.scenes[scene]?.choices ?? []).map((_, index) => `choose.${index}`)
  },
  play(data, state, move) {
    const choice = numberIn(move, 'choose')
    if (choice !== null) return { ...state, chosen: choice, path: [...state.path, { scene: state.scene, choice }] }
    const to = data.scenes[state.scene]?.choices[state.chosen ?? -1]?.to ?? data.start
    return { ...state, scene: placeOf(data, to), chosen: null }
  },
  isDone: (data, { scene }) => data.scenes[scene]?.choices.length === 0
}

function placeOf({ scenes }: ScenarioData, id: string): number {
  return scenes.findIndex((scene) => scene.id === id)
}
