export type Dialect = 'sqlite' | 'postgres'

/** PostgreSQL when the address says so, otherwise the embedded database. */
export function dialectOf(databaseUrl: string | undefined): Dialect {
  return databaseUrl ? 'postgres' : 'sqlite'
}

/** One process speaks to one engine, so the tables are built once, when the process starts. */
export const dialect = dialectOf(process.env.DATABASE_URL)
