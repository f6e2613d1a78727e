import { z } from 'zod'
import { Bilingual, Slug } from '../source-text'

const Choice = z.strictObject({ to: Slug, verdict: z.enum(['good', 'poor']), text: Bilingual, why: Bilingual })

/** What the file of every scene holds. */
export const sceneFields = {
  id: Slug,
  text: Bilingual,
  choices: z.array(Choice).max(4).default([]),
  outcome: z.enum(['safe', 'harmed']).optional()
}

type Scene = { id: string; choices: ReadonlyArray<{ to: string }>; outcome?: string }
type Story = { start: string; scenes: ReadonlyArray<Scene> }
type Say = (message: string, path: PropertyKey[]) => void

/** Finds scenes that cannot be reached, dead ends, and ends that do not say how they came out. */
export function checkStory({ value, issues }: { value: Story; issues: z.core.$ZodRawIssue[] }): void {
  const say: Say = (message, path) => issues.push({ code: 'custom', message, input: value, path })
  const byId = new Map(value.scenes.map((scene) => [scene.id, scene]))
  if (byId.size < value.scenes.length) say('two scenes have one id', ['scenes'])
  if (!byId.has(value.start)) say(`no scene "${value.start}"`, ['start'])
  const reached = reachedFrom(value.start, byId)
  const ending = leadingToAnEnd(value.scenes)
  for (const [index, scene] of value.scenes.entries()) {
    checkChoices(scene, index, byId, say)
    if (!reached.has(scene.id)) say('no choice leads here', ['scenes', index])
    if (!ending.has(scene.id)) say('no end can be reached from here', ['scenes', index])
  }
}

function checkChoices(scene: Scene, index: number, byId: ReadonlyMap<string, Scene>, say: Say) {
  for (const [at, choice] of scene.choices.entries()) {
    if (!byId.has(choice.to)) say(`no scene "${choice.to}"`, ['scenes', index, 'choices', at, 'to'])
  }
  if (scene.choices.length === 1) say('one choice is no choice', ['scenes', index])
  if ((scene.choices.length === 0) === (scene.outcome !== undefined)) return
  say('an outcome belongs to the end of a story, and to every end', ['scenes', index])
}

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
