import { z } from 'zod'

const Choice = z.object({
  to: z.string().min(1),
  verdict: z.enum(['good', 'poor']),
  why: z.string().min(1),
  text: z.string().min(1)
})
const Scene = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Finished HTML of the situation. */
  html: z.string(),
  /** None in a scene that ends the story. */
  choices: z.array(Choice).max(4)
})
type Scene = z.output<typeof Scene>

/** Scenes joined by choices: whatever one chooses, an end can be reached. */
export const ScenarioData = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    intro: z.string().min(1),
    start: z.string().min(1),
    scenes: z.array(Scene).min(2).max(30)
  })
  .check(({ value, issues }) => {
    const say = (message: string, path: PropertyKey[]) => issues.push({ code: 'custom', message, input: value, path })
    const byId = new Map(value.scenes.map((scene) => [scene.id, scene]))
    if (byId.size < value.scenes.length) say('two scenes have one id', ['scenes'])
    if (!byId.has(value.start)) say(`no scene "${value.start}"`, ['start'])
    const reached = reachedFrom(value.start, byId)
    const ending = leadingToAnEnd(value.scenes)
    value.scenes.forEach((scene, index) => {
      scene.choices.forEach((choice, at) => {
        if (!byId.has(choice.to)) say(`no scene "${choice.to}"`, ['scenes', index, 'choices', at, 'to'])
      })
      if (!reached.has(scene.id)) say('no choice leads here', ['scenes', index])
      if (!ending.has(scene.id)) say('no end can be reached from here', ['scenes', index])
      if (scene.choices.length === 1) say('one choice is no choice', ['scenes', index])
    })
  })
export type ScenarioData = z.output<typeof ScenarioData>

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
