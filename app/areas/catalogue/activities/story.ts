import { type Game, numberIn } from './game'

export type StoryChoice = { to: string; verdict: 'good' | 'poor'; text: string; why: string }

/** What every scene of a story has, however it is shown. */
export type StoryScene = {
  id: string
  text: string
  /** None in a scene that ends the story. */
  choices: StoryChoice[]
  /** What an ending says of how it came out; none elsewhere. */
  outcome?: 'safe' | 'harmed'
}

export type StoryData<Scene extends StoryScene> = {
  id: string
  title: string
  intro: string
  start: string
  scenes: Scene[]
}

/** Scenes and choices are named by their place in the data. */
export type StoryState = {
  scene: number
  /** The choice just made; null while the learner thinks. */
  chosen: number | null
  /** The last choice made in each scene, in the order the scenes were first met: what the end looks back at. */
  path: { scene: number; choice: number }[]
}

/** The game of a story: a choice is explained before it leads on to its scene. */
export function storyGame<Scene extends StoryScene>(): Game<StoryData<Scene>, StoryState> {
  return {
    start: (data) => ({ scene: placeOf(data, data.start), chosen: null, path: [] }),
    moves(data, { scene, chosen }) {
      if (chosen !== null) return ['next']
      return (data.scenes[scene]?.choices ?? []).map((_, index) => `choose.${index}`)
    },
    play(data, state, move) {
      const choice = numberIn(move, 'choose')
      if (choice !== null) return { ...state, chosen: choice, path: remember(state.path, state.scene, choice) }
      const to = data.scenes[state.scene]?.choices[state.chosen ?? -1]?.to ?? data.start
      return { ...state, scene: placeOf(data, to), chosen: null }
    },
    isDone: (data, { scene }) => data.scenes[scene]?.choices.length === 0
  }
}

function placeOf({ scenes }: { scenes: ReadonlyArray<{ id: string }> }, id: string): number {
  return scenes.findIndex((scene) => scene.id === id)
}

/** One line a scene, so that going round in a story does not make its memory grow. */
function remember(path: StoryState['path'], scene: number, choice: number): StoryState['path'] {
  if (!path.some((step) => step.scene === scene)) return [...path, { scene, choice }]
  return path.map((step) => (step.scene === scene ? { scene, choice } : step))
}
