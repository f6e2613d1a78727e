import { z } from 'zod'
import { Bilingual, Slug } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { checkStory, sceneFields } from '../story-rules'
import { scenarioGame } from './scenario-game'

const Scene = z.strictObject({ ...sceneFields, title: Bilingual.optional() })

const ScenarioSource = z
  .strictObject({ ...authored, start: Slug, scenes: z.array(Scene).min(2).max(40) })
  .check(checkStory)

/** A branching story, such as a call. */
export const scenario = defineOpenKind({ source: ScenarioSource, game: scenarioGame })
