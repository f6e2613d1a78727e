import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const Text = z.object({ vi: z.string().min(1), en: z.string().min(1) })

const Province = z.object({
  name: Text,
  shortName: Text,
  school: Text,
  hotlines: z.array(z.object({ number: z.string(), label: Text })),
  learnerCodePrefix: z.string().regex(/^[A-Z]{2,3}$/),
  issuer: Text
})

/** What differs from province to province. */
export type Province = z.output<typeof Province>

/** Reads `content/province.yaml`. Throws with the field's name when one is missing. */
export function loadProvince(file = 'content/province.yaml'): Province {
  return Province.parse(parse(readFileSync(file, 'utf8')))
}
