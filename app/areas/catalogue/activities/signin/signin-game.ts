import { type StoryData, type StoryScene, storyGame } from '../story'

/** What is seen: a page in a browser, an app on the telephone, or a message. */
export type SigninScene = StoryScene & {
  screen: 'browser' | 'app' | 'message'
  /** The address in a browser, the name of an app, who a message is from. */
  bar: string
  heading: string
  /** Draws a code that no camera can read. */
  code?: boolean
  /** What the app asks to pass on, one thing a line. */
  shares?: string[]
  /** The six digits of practice that the app asks for. */
  passcode?: string
}

export type SigninData = StoryData<SigninScene>

/** Signing in with two screens: each step is looked at before it is made. */
export const signinGame = storyGame<SigninScene>()
