import type { z } from 'zod'
import { type Place, type Problem, problem } from '../faults'
import { attributesOf, childrenNamed, placeOf, plainText, type TreeNode } from '../lesson-tree'
import type { Activity } from './registry'
import { ScenarioData } from './scenario/scenario-data'
import { SortData } from './sort/sort-data'

type SourceReading = {
  data: unknown
  /** Where the part of the data at this path stands. */
  placeOf: (path: ReadonlyArray<PropertyKey>) => Place
}

export type ActivityType = 'sort' | 'scenario'

type ActivityKind = { type: ActivityType; schema: z.ZodType; read: (node: TreeNode) => SourceReading }

/** Each activity: the component it is written as, its schema, and how its data is read from the lesson. */
const kinds = new Map<string, ActivityKind>([
  ['Sort', { type: 'sort', schema: SortData, read: readSort }],
  ['Scenario', { type: 'scenario', schema: ScenarioData, read: readScenario }]
])

export function isActivity(node: TreeNode): boolean {
  return typeof node.name === 'string' && kinds.has(node.name)
}

export type ReadActivity = { type: ActivityType; id: string; data: unknown; problems: Problem[] }

/** The data of an activity as its component needs it, and what is wrong with it. Scene texts are filled in later. */
export function readActivity(node: TreeNode, say?: z.core.$ZodErrorMap): ReadActivity | null {
  const kind = kinds.get(node.name ?? '')
  if (!kind) return null
  const { data, placeOf } = kind.read(node)
  const parsed = kind.schema.safeParse(data, say ? { error: say } : undefined)
  const id = attributesOf(node).id ?? ''
  if (parsed.success) return { type: kind.type, id, data: parsed.data, problems: [] }
  const problems = parsed.error.issues.map((issue) =>
    problem('activity-data', placeOf(issue.path), {
      field: issue.path.map(String).join('.') || '–',
      problem: issue.message
    })
  )
  return { type: kind.type, id, data: null, problems }
}

function readSort(node: TreeNode): SourceReading {
  const groups = childrenNamed(node, 'Group')
  const cards = childrenNamed(node, 'Card')
  return {
    data: {
      ...attributesOf(node),
      groups: groups.map(attributesOf),
      cards: cards.map((card) => ({ ...attributesOf(card), text: textOf(card) }))
    },
    placeOf: ([list, index]) => placeIn({ groups, cards }, list, index) ?? placeOf(node)
  }
}

function readScenario(node: TreeNode): SourceReading {
  const scenes = childrenNamed(node, 'Scene')
  const choicesOf = (scene: TreeNode) => childrenNamed(scene, 'Choice')
  return {
    data: {
      ...attributesOf(node),
      scenes: scenes.map((scene) => ({
        ...attributesOf(scene),
        html: '',
        choices: choicesOf(scene).map((choice) => ({ ...attributesOf(choice), text: textOf(choice) }))
      }))
    },
    placeOf([list, index, inner, at]) {
      const scene = typeof index === 'number' ? scenes[index] : undefined
      const choice = scene ? placeIn({ choices: choicesOf(scene) }, inner, at) : null
      return choice ?? placeIn({ scenes }, list, index) ?? placeOf(node)
    }
  }
}

function textOf(node: TreeNode): string {
  return plainText(node).replace(/\s+/g, ' ').trim()
}

function placeIn(
  lists: Record<string, ReadonlyArray<TreeNode>>,
  list: PropertyKey | undefined,
  index: PropertyKey | undefined
): Place | null {
  const found = typeof list === 'string' && typeof index === 'number' ? lists[list]?.[index] : undefined
  return found ? placeOf(found) : null
}

/** An activity as stored, checked once more on its way out. Null for a type this build does not know. */
export function parseActivity(type: string, data: unknown): Activity | null {
  if (type === 'sort') return { type, data: SortData.parse(data) }
  if (type === 'scenario') return { type, data: ScenarioData.parse(data) }
  return null
}
