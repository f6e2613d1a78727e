import { type StoryData, type StoryScene, storyGame } from '../story'

export type ScenarioScene = StoryScene & {
  /** Who speaks or where one is, above the text. */
  title?: string
}

export type ScenarioData = StoryData<ScenarioScene>

/** A story told scene by scene. */
export const scenarioGame = storyGame<ScenarioScene>()
