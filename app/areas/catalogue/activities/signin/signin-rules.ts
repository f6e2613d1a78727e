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
  code: z.boolean().optional(),
  shares: z.array(Bilingual).min(1).max(6).optional(),
  passcode: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
})

const SigninSource = z
  .strictObject({ ...authored, start: Slug, scenes: z.array(Screen).min(3).max(40) })
  .check(checkStory)
  .check(({ value, issues }) => {
    for (const [index, { screen, shares, passcode }] of value.scenes.entries()) {
      if (screen === 'app' || (!shares && !passcode)) continue
      issues.push({ code: 'custom', message: 'only the app asks for this', input: value, path: ['scenes', index] })
    }
  })

/** A practice sign-in with the electronic identity account. */
export const signin = defineOpenKind({ source: SigninSource, game: signinGame })
