import type { ScenarioData } from './scenario-data'

export type ScenarioStory = {
  scene: string
  /** The choice just made, by its place in the scene; null while the learner thinks. */
  chosen: number | null
}

export type ScenarioMove = { kind: 'choose'; choice: number } | { kind: 'go-on' } | { kind: 'again' }

export type ScenarioPlot = Pick<ScenarioData, 'start'> & {
  scenes: ReadonlyArray<{ id: string; choices: ReadonlyArray<{ to: string }> }>
}

export function startStory(plot: ScenarioPlot): ScenarioStory {
  return { scene: plot.start, chosen: null }
}

/** A choice is explained first; going on leads to its scene. Moves that make no sense change nothing. */
export function playStory(plot: ScenarioPlot, story: ScenarioStory, move: ScenarioMove): ScenarioStory {
  if (move.kind === 'again') return startStory(plot)
  const choices = plot.scenes.find((scene) => scene.id === story.scene)?.choices ?? []
  if (move.kind === 'choose') {
    return story.chosen === null && choices[move.choice] ? { ...story, chosen: move.choice } : story
  }
  const to = story.chosen === null ? undefined : choices[story.chosen]?.to
  return to === undefined ? story : { scene: to, chosen: null }
}
