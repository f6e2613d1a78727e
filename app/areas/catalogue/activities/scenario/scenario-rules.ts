import { z } from 'zod'
import { Bilingual, Slug } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { scenarioGame } from './scenario-game'

const Choice = z.strictObject({ to: Slug, verdict: z.enum(['good', 'poor']), text: Bilingual, why: Bilingual })
const Scene = z.strictObject({
  id: Slug,
  title: Bilingual.optional(),
  text: Bilingual,
  choices: z.array(Choice).max(4).default([]),
  outcome: z.enum(['safe', 'harmed']).optional()
})
type Scene = z.output<typeof Scene>

const ScenarioSource = z
  .strictObject({ ...authored, start: Slug, scenes: z.array(Scene).min(2).max(40) })
  .check(({ value, issues }) => {
    const say = (message: string, path: PropertyKey[]) => issues.push({ code: 'custom', message, input: value, path })
    const byId = new Map(value.scenes.map((scene) => [scene.id, scene]))
    if (byId.size < value.scenes.length) say('two scenes have one id', ['scenes'])
    if (!byId.has(value.start)) say(`no scene "${value.start}"`, ['start'])
    const reached = reachedFrom(value.start, byId)
    const ending = leadingToAnEnd(value.scenes)
    for (const [index, scene] of value.scenes.entries()) {
      for (const [at, choice] of scene.choices.entries()) {
        if (!byId.has(choice.to)) say(`no scene "${choice.to}"`, ['scenes', index, 'choices', at, 'to'])
      }
      if (!reached.has(scene.id)) say('no choice leads here', ['scenes', index])
      if (!ending.has(scene.id)) say('no end can be reached from here', ['scenes', index])
      if (scene.choices.length === 1) say('one choice is no choice', ['scenes', index])
      if ((scene.choices.length === 0) !== (scene.outcome !== undefined)) {
        say('an outcome belongs to the end of a story, and to every end', ['scenes', index])
      }
    }
  })

/** A branching story, such as a call: told scene by scene. */
export const scenario = defineOpenKind({ source: ScenarioSource, game: scenarioGame })

function reachedFrom(start: string, byId: ReadonlyMap<string, Scene>): Set<string> {
  const reached = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const scene = byId.get(id)
    if (!scene || reached.has(id)) continue
    reached.add(id)
    waiting.push(...scene.choices.map((choice) => choice.to))
  }
  return reached
}

function leadingToAnEnd(scenes: ReadonlyArray<Scene>): Set<string> {
  const ending = new Set<string>()
  for (let before = -1; before < ending.size; ) {
    before = ending.size
    for (const scene of scenes) {
      if (scene.choices.length === 0 || scene.choices.some((choice) => ending.has(choice.to))) ending.add(scene.id)
    }
  }
  return ending
}
