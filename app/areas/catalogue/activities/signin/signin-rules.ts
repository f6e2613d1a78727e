import { z } from 'zod'
import { Bilingual, Slug } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { checkStory, sceneFields } from '../story-rules'
import { signinGame } from './signin-game'

const Screen = z.strictObject({
  ...sceneFields,
  screen: z.enum(['browser', 'app', 'message']),
  bar: Bilingual,
  heading: Bilingual,
  code: z.boolean().optional()
})

const SigninSource = z
  .strictObject({ ...authored, start: Slug, scenes: z.array(Screen).min(3).max(40) })
  .check(checkStory)

/** A practice sign-in with the electronic identity account. */
export const signin = defineOpenKind({ source: SigninSource, game: signinGame })
