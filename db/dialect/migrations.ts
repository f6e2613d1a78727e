import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { DatabaseError } from './errors'
import type { Dialect } from './which'

const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) })

/** Where the migrations of an engine live, from the project's root. */
export function migrationsFolder(dialect: Dialect): string {
  return path.resolve('db/migrations', dialect)
}

/** Throws `database-newer` when a migration was applied that this code does not know. */
export function refuseNewer(dialect: Dialect, lastApplied: number | null): void {
  const journal = Journal.parse(
    JSON.parse(readFileSync(path.join(migrationsFolder(dialect), 'meta/_journal.json'), 'utf8'))
  )
  const newest = Math.max(...journal.entries.map((entry) => entry.when))
  if (lastApplied === null || lastApplied <= newest) return
  throw new DatabaseError(
    'database-newer',
    'The database was made by a newer version of this program. Start that version, or restore a backup made by this one.'
  )
}
