import { z } from 'zod'
import { kinds } from '~/areas/catalogue/activities/kinds'
import type { KindName } from '~/areas/catalogue/activities/registry'

/** Every field an activity of some kind asks for; its label is `activity-form.<name>`. */
export const fieldNames = [
  'id',
  'kind',
  'title',
  'intro',
  'chart',
  'shape',
  'unit',
  'from',
  'points',
  'label',
  'value',
  'questions',
  'text',
  'choices',
  'isRight',
  'why',
  'person',
  'wish',
  'carried',
  'fee',
  'stations',
  'result',
  'steps',
  'question',
  'hint',
  'options',
  'supplement',
  'cards',
  'front',
  'back',
  'draw',
  'picture',
  'height',
  'regions',
  'x',
  'y',
  'width',
  'look',
  'lines',
  'isSuspicious',
  'messages',
  'channel',
  'address',
  'time',
  'subject',
  'link',
  'page',
  'isForm',
  'verdicts',
  'clues',
  'pairs',
  'left',
  'right',
  'samples',
  'isWeak',
  'words',
  'start',
  'scenes',
  'to',
  'verdict',
  'outcome',
  'screen',
  'bar',
  'heading',
  'model',
  'facts',
  'guidance',
  'example',
  'checks',
  'app',
  'goals',
  'settings',
  'first',
  'isGood',
  'code',
  'shares',
  'passcode',
  'groups',
  'group',
  'events',
  'when',
  'at'
] as const
export type FieldName = (typeof fieldNames)[number]

/** What is typed into a field, and within which bounds. */
export type FieldInput =
  | { is: 'bilingual' | 'text' | 'yes-no' }
  | { is: 'number'; min?: number; max?: number }
  | { is: 'choice'; options: string[] }
  | { is: 'group'; fields: FormField[] }
  | { is: 'list'; of: FieldInput; min?: number; max?: number }

export type FormField = { name: FieldName; isOptional: boolean; input: FieldInput }

type Schema = z.output<typeof Schema>
const Schema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional()
})

/** The form of a kind, read off what its file must hold: the two cannot differ. */
export function formOf(kind: KindName): FormField[] {
  return fieldsOf(Schema.parse(z.toJSONSchema(kinds[kind].source, { io: 'input' })))
}

function fieldsOf({ properties = {}, required = [] }: Schema): FormField[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name: fieldNameOf(name),
    isOptional: !required.includes(name),
    input: inputOf(Schema.parse(schema))
  }))
}

function fieldNameOf(name: string): FieldName {
  const known = fieldNames.find((one) => one === name)
  if (!known) throw new Error(`no label for the field ${name}`)
  return known
}

function inputOf(schema: Schema): FieldInput {
  const { enum: options, minItems, maxItems, minimum: min, maximum } = schema
  if (options) return { is: 'choice', options }
  if (schema.type === 'array') {
    return { is: 'list', of: inputOf(Schema.parse(schema.items)), min: minItems, max: maxItems }
  }
  if (schema.type === 'object') return groupOf(schema)
  if (schema.type === 'boolean') return { is: 'yes-no' }
  const max = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
  return schema.type === 'number' || schema.type === 'integer' ? { is: 'number', min, max } : { is: 'text' }
}

function groupOf(schema: Schema): FieldInput {
  const names = Object.keys(schema.properties ?? {})
  return names.join() === 'vi,en' ? { is: 'bilingual' } : { is: 'group', fields: fieldsOf(schema) }
}
