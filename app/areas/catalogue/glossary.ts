import { z } from 'zod'

const Words = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize('NFC'))

export const GlossaryTerm = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  term: Words,
  /** Other words for the same thing. */
  also: z.array(Words).default([]),
  meaning: z.strictObject({ vi: Words, en: Words }),
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
