import { AsyncLocalStorage } from 'node:async_hooks'
import { type SQL, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { z } from 'zod'
import type { Database, Reader, Transaction } from '../types'
import { DatabaseError, errorCode } from './errors'
import { migrationsFolder, refuseNewer } from './migrations'

const CONFLICTS = new Set(['40001', '40P01'])
const MOST_RETRIES = 5
/** A command that collided so often goes on one at a time with others of this process that did. */
const FREE_TRIES = 2
/** One process migrates at a time, whoever starts first. */
const MIGRATION_LOCK = 7_302_026

/** bigint counts arrive as text by default; ours fit a double. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** 15.4 is 150004. */
const OLDEST_SERVER = 150_000
const ServerVersion = z
  .tuple([z.object({ server_version_num: z.coerce.number() })])
  .transform(([row]) => row.server_version_num)

/** Throws `database-too-old` for a server whose SQL this code does not speak. */
export function refuseOldServer(version: number): void {
  if (version >= OLDEST_SERVER) return
  throw new DatabaseError(
    'database-too-old',
    `PostgreSQL at DATABASE_URL is version ${Math.floor(version / 10_000)}; this program needs 15 or newer. Upgrade that server, or point DATABASE_URL at a newer one.`
  )
}

type Handle = Pick<NodePgDatabase<Record<string, never>>, 'execute'>

function withRows<T extends Handle>(handle: T): T & Pick<Reader, 'rows'> {
  return Object.assign(handle, {
    rows: async <Row>(query: SQL, row: z.ZodType<Row>) => z.array(row).parse((await handle.execute(query)).rows)
  })
}

function jitter(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
}

/** Runs what it is given one after another, whatever becomes of each. */
function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
}

/** Opens a pool on a PostgreSQL server. Write transactions are SERIALIZABLE and are tried again when they collide. */
export function openPostgres(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 10 })
  // A lost idle connection is replaced by the pool; the query that needs it reports its own error.
  pool.on('error', () => undefined)
  const db = withRows(drizzle(pool))
  const current = new AsyncLocalStorage<Transaction>()
  const inTurn = oneAtATime()

  async function once<T>(command: (tx: Transaction) => Promise<T>): Promise<T> {
    return db.transaction(
      (tx) => {
        const joined: Transaction = withRows(tx)
        return current.run(joined, () => command(joined))
      },
      { isolationLevel: 'serializable' }
    )
  }

  async function withTransaction<T>(command: (tx: Transaction) => Promise<T>): Promise<T> {
    const outer = current.getStore()
    if (outer) return command(outer)
    for (let attempt = 0; ; attempt++) {
      try {
        return await (attempt < FREE_TRIES ? once(command) : inTurn(() => once(command)))
      } catch (error) {
        if (attempt === MOST_RETRIES || !CONFLICTS.has(errorCode(error) ?? '')) throw error
        await jitter(attempt)
      }
    }
  }

  return {
    dialect: 'postgres',
    read: db,
    withTransaction,
    isAlive: () =>
      pool.query('SELECT 1').then(
        () => true,
        () => false
      ),
    async migrate() {
      const holder = await pool.connect()
      try {
        await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
        const { rows } = await holder.query('SHOW server_version_num')
        refuseOldServer(ServerVersion.parse(rows))
        refuseNewer('postgres', await lastApplied(db))
        await migrate(db, { migrationsFolder: migrationsFolder('postgres') })
      } finally {
        await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK])
        holder.release()
      }
    },
    close: () => pool.end()
  }
}

async function lastApplied(db: Reader): Promise<number | null> {
  const [table] = await db.rows(
    sql`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS present`,
    z.object({ present: z.boolean() })
  )
  if (!table?.present) return null
  const [row] = await db.rows(
    sql`SELECT max(created_at) AS newest FROM drizzle.__drizzle_migrations`,
    z.object({ newest: z.number().nullable() })
  )
  return row?.newest ?? null
}
