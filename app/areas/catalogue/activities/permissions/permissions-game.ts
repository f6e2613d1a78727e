import { type StoryData, type StoryScene, storyGame } from '../story'

/** What is seen: a question of the telephone, a page of a shop or an app, or a message with a link. */
export type PermissionsScene = StoryScene & {
  screen: 'dialog' | 'app' | 'message'
  /** The app that asks or is shown, or who a message is from. */
  bar: string
  heading: string
}

export type PermissionsData = StoryData<PermissionsScene>

/** An app asks, one permission after another; every answer has a consequence. */
export const permissionsGame = storyGame<PermissionsScene>()
