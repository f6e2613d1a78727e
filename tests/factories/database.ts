import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openPostgres } from '#db/dialect/postgres'
import { openSqlite } from '#db/dialect/sqlite'
import { dialect } from '#db/dialect/which'
import type { Database } from '#db/types'

/** An empty, migrated database of this test file's engine; it goes away after the file's last test. */
export async function openTestDatabase(): Promise<Database> {
  const { db, remove } = dialect === 'postgres' ? await openOnServer() : openInFolder()
  await db.migrate()
  afterAll(async () => {
    await db.close()
    await remove()
  })
  return db
}

function openInFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'school-sqlite-'))
  const db = openSqlite(path.join(folder, 'school.db'))
  return { db, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function openOnServer() {
  const server = inject('postgresUrl')
  const name = `school_${process.pid}_${Math.random().toString(36).slice(2)}`
  await runOnServer(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  const url = server.replace(/\/postgres$/, `/${name}`)
  return { db: openPostgres(url), remove: () => runOnServer(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
