import type { Database } from '../types'
import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'

/** Opens the database this process was configured for. `file` is used when there is no `url`. */
export function openDatabase(at: { url: string | undefined; file: string }): Database {
  return at.url ? openPostgres(at.url) : openSqlite(at.file)
}
