import type { SQL } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { z } from 'zod'

/** The name of one noun's identifier: a UUIDv7 or another stable text, never mixed with another noun's. */
export type Id<Noun extends string> = string & { readonly noun: Noun }

/** A calendar day `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export type Day = string & { readonly noun: 'day' }

type Statements = NodePgDatabase<Record<string, never>>

/** Runs a hand-written SELECT and parses each row; columns arrive as the engine names them. */
type Rows = { rows<Row>(query: SQL, row: z.ZodType<Row>): Promise<Row[]> }

/** What a query may do. Typed as PostgreSQL, limited to what both engines share. */
export type Reader = Pick<Statements, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'> & Rows

/** What a command may do inside `withTransaction`. */
export type Transaction = Reader & Pick<Statements, 'insert' | 'update' | 'delete'>

export type Database = {
  readonly dialect: 'sqlite' | 'postgres'
  /** Reads only: on SQLite a read-only connection, on PostgreSQL the pool. */
  readonly read: Reader
  /**
   * The one way to write. Resolves only after the commit is durable; a command that throws leaves nothing behind.
   * Nested calls join the open transaction. The callback awaits nothing but its own statements, because it holds
   * SQLite's only writer and may run again on PostgreSQL after a serialisation failure.
   */
  withTransaction<T>(command: (tx: Transaction) => Promise<T>): Promise<T>
  /** True when the database answers a query now. */
  isAlive(): Promise<boolean>
  /**
   * Brings the schema up to this code. Throws `database-newer` when newer code migrated it, `database-too-old` when the
   * server is older than PostgreSQL 15.
   */
  migrate(): Promise<void>
  /** Waits for queued writes, then closes every connection. */
  close(): Promise<void>
}
