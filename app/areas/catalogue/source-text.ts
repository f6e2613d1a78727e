import { z } from 'zod'

/** Text of a source file: never empty, and NFC from here on. */
export const Text = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize('NFC'))

export const Bilingual = z.strictObject({ vi: Text, en: Text })

/** An id or a part of an address. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
