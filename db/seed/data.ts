import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const Units = z.object({
  districts: z.array(z.object({ code: z.string(), name: z.string() })),
  communesBefore: z.array(z.object({ code: z.string(), name: z.string(), district: z.string() })),
  communesAfter: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      area: z.enum(['quang-ngai', 'kon-tum']),
      from: z.array(z.string())
    })
  )
})

const Agencies = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    kind: z.enum(['agency', 'party', 'mass-organisation', 'press', 'enterprise', 'school']),
    group: z.enum(['departments', 'party', 'service', 'schools']),
    size: z.number(),
    from: Day.optional(),
    until: Day.optional(),
    into: z.string().optional()
  })
)

const Part = z.object({ middle: z.array(z.string()), given: z.array(z.string()) })
const Names = z.object({ surnames: z.array(z.string()), women: Part, men: Part })

export type NameParts = z.output<typeof Names>

function read(file: string): unknown {
  return JSON.parse(readFileSync(`db/seed/data/${file}`, 'utf8'))
}

/** The names the demo province is made from; see `data/README.md` for where they come from. */
export function readSeedData() {
  return {
    units: Units.parse(read('administrative-units.json')),
    agencies: Agencies.parse(read('agencies.json')),
    names: Names.parse(read('names.json'))
  }
}

export type SeedData = ReturnType<typeof readSeedData>
