import BetterSqlite3 from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { z } from 'zod'
import type { Database, Reader, Transaction } from '../types'
import { DatabaseError, errorCode } from './errors'
import { migrationsFolder, refuseNewer } from './migrations'
import { createWriteQueue } from './write-queue'

/** Page caches of all connections together stay under 64 MiB. */
const WRITER_CACHE_KIB = 16 * 1024
const READER_CACHE_KIB = 40 * 1024

function open(file: string, options: { readonly: boolean; cacheKib: number }): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file, { readonly: options.readonly, timeout: 5000 })
  if (!options.readonly) connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma(`cache_size = -${options.cacheKib}`)
  connection.pragma('temp_store = MEMORY')
  return connection
}

/**
 * Holds the file for this process until it ends, however it ends: the kernel drops the lock of a killed process.
 * Throws `database-in-use` when another process has it.
 */
function holdAlone(file: string): BetterSqlite3.Database {
  const lock = new BetterSqlite3(`${file}.lock`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (!errorCode(error)?.startsWith('SQLITE_BUSY')) throw error
    throw new DatabaseError(
      'database-in-use',
      `Another process is using ${file}. Stop it first, or set DATABASE_URL to a PostgreSQL server to run several processes.`
    )
  }
}

/** The drizzle handle with `rows` added, typed as what both engines share. */
function asTransaction(connection: BetterSqlite3.Database): Transaction {
  const statements = drizzle(connection)
  const handle = Object.assign(statements, {
    rows: async <Row>(query: Parameters<Reader['rows']>[0], row: z.ZodType<Row>) =>
      z.array(row).parse(statements.all(query))
  })
  return handle as unknown as Transaction
}

function lastApplied(connection: BetterSqlite3.Database): number | null {
  const table = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  if (!table) return null
  const newest = connection.prepare('SELECT max(created_at) AS newest FROM __drizzle_migrations').get()
  return z.object({ newest: z.number().nullable() }).parse(newest).newest
}

/** Opens the embedded database for the one process that may write it. Throws `database-in-use`. */
export function openSqlite(file: string): Database {
  const lock = holdAlone(file)
  const writer = open(file, { readonly: false, cacheKib: WRITER_CACHE_KIB })
  const reader = open(file, { readonly: true, cacheKib: READER_CACHE_KIB })
  const queue = createWriteQueue(writer, asTransaction(writer))
  const ask = reader.prepare('SELECT 1')
  return {
    dialect: 'sqlite',
    read: asTransaction(reader),
    withTransaction: (command) => queue.withTransaction(command),
    async isAlive() {
      try {
        return ask.get() !== undefined
      } catch {
        return false
      }
    },
    async migrate() {
      refuseNewer('sqlite', lastApplied(writer))
      migrate(drizzle(writer), { migrationsFolder: migrationsFolder('sqlite') })
    },
    async close() {
      await queue.idle()
      reader.close()
      writer.pragma('optimize')
      writer.close()
      lock.close()
    }
  }
}
