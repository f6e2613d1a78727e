import { z } from 'zod'
import { Bilingual, Slug, Text } from './source-text'

export const GlossaryTerm = z.strictObject({
  id: Slug,
  term: Text,
  /** Other words for the same thing. */
  also: z.array(Text).default([]),
  meaning: Bilingual,
  /** It stands in the dictionary although no lesson explains it yet. */
  alone: z.boolean().default(false)
})

/** `glossary.yaml`: hard words in plain ones, for all courses. */
export const Glossary = z.array(GlossaryTerm)
export type GlossaryTerm = z.output<typeof GlossaryTerm>

/** Where a lesson's page explains a term. No heading's id holds an underscore. */
export function termAnchor(id: string): string {
  return `term_${id}`
}
