import { z } from 'zod'
import type { ShownItem } from './items'
import type { ItemResponse } from './responses'

const LONGEST_TEXT = 500

function oneOf(parts: ReadonlyArray<{ id: string }>) {
  const ids = new Set(parts.map((part) => part.id))
  return z.string().refine((id) => ids.has(id))
}

/** What a response to this very item may be: its options, its sides, its steps, and nothing else. */
function responseSchema(shown: ShownItem): z.ZodType<ItemResponse> {
  switch (shown.kind) {
    case 'single':
      return z.strictObject({ choice: oneOf(shown.options) })
    case 'multiple':
      return z.strictObject({ choices: z.array(oneOf(shown.options)).max(shown.options.length) })
    case 'true-false':
      return z.strictObject({ answer: z.boolean() })
    case 'short-text':
    case 'numeric':
      return z.strictObject({ text: z.string().max(LONGEST_TEXT) })
    case 'matching':
      return z.strictObject({ matches: z.record(oneOf(shown.lefts), oneOf(shown.rights)) })
    case 'ordering':
      return z.strictObject({ positions: z.record(oneOf(shown.steps), z.int().min(1).max(shown.steps.length)) })
  }
}

/** A response of any item, as it comes out of the database. */
export const StoredResponse: z.ZodType<ItemResponse> = z.union([
  z.strictObject({ choice: z.string() }),
  z.strictObject({ choices: z.array(z.string()) }),
  z.strictObject({ answer: z.boolean() }),
  z.strictObject({ matches: z.record(z.string(), z.string()) }),
  z.strictObject({ positions: z.record(z.string(), z.number()) }),
  z.strictObject({ text: z.string() })
])

const schemas = new WeakMap<ShownItem, z.ZodType<ItemResponse>>()

/** The response when it fits the item, otherwise null. */
export function parseResponse(shown: ShownItem, input: unknown): ItemResponse | null {
  const schema = schemas.get(shown) ?? responseSchema(shown)
  schemas.set(shown, schema)
  const parsed = schema.safeParse(input)
  return parsed.success ? parsed.data : null
}
