import { z } from 'zod'
import { Bilingual, Slug } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { MODEL_STEPS, plannerGame } from './planner-game'

const Fact = z.strictObject({ label: Bilingual, value: Bilingual })
const Step = z.strictObject({
  id: Slug,
  title: Bilingual,
  guidance: Bilingual,
  example: Bilingual,
  checks: z.array(Bilingual).min(2).max(4)
})

const PlannerSource = z
  .strictObject({
    ...authored,
    model: z.enum(['5e', 'edp']),
    facts: z.array(Fact).min(1).max(8),
    steps: z.array(Step)
  })
  .check(({ value, issues }) => {
    const wanted = MODEL_STEPS[value.model]
    if (value.steps.map((step) => step.id).join() !== wanted.join()) {
      const message = `the steps of ${value.model} are ${wanted.join(', ')}`
      issues.push({ code: 'custom', message, input: value.steps, path: ['steps'] })
    }
  })

/** A lesson plan written step by step after a model. */
export const planner = defineOpenKind({ source: PlannerSource, game: plannerGame })
