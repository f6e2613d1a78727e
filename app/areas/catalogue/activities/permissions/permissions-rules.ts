import { z } from 'zod'
import { Bilingual, Slug } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { checkStory, sceneFields } from '../story-rules'
import { permissionsGame } from './permissions-game'

const Screen = z.strictObject({
  ...sceneFields,
  screen: z.enum(['dialog', 'app', 'message']),
  bar: Bilingual,
  heading: Bilingual
})

const PermissionsSource = z
  .strictObject({ ...authored, start: Slug, scenes: z.array(Screen).min(3).max(40) })
  .check(checkStory)

/** What apps ask for, and an app that should not be installed. */
export const permissions = defineOpenKind({ source: PermissionsSource, game: permissionsGame })
