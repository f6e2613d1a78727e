import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestDatabase } from '../../tests/factories/database'
import { settings } from '../schema/platform'
import type { Database } from '../types'
import { isUniqueViolation } from './errors'
import { openDatabase } from './open'
import { refuseOldServer } from './postgres'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
})

async function storedAt(key: string): Promise<string | undefined> {
  const [row] = await db.read.select().from(settings).where(eq(settings.key, key))
  return row?.value
}

test('a command that throws leaves nothing behind, and its neighbours in the same commit stay', async () => {
  const results = await Promise.allSettled([
    db.withTransaction((tx) => tx.insert(settings).values({ key: 'before', value: '1' })),
    db.withTransaction(async (tx) => {
      await tx.insert(settings).values({ key: 'undone', value: '1' })
      throw new Error('no')
    }),
    db.withTransaction((tx) => tx.insert(settings).values({ key: 'after', value: '1' }))
  ])
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await storedAt('before')).toBe('1')
  expect(await storedAt('undone')).toBeUndefined()
  expect(await storedAt('after')).toBe('1')
})

test('a nested call joins the open transaction', async () => {
  const failed = db.withTransaction(async (tx) => {
    await db.withTransaction((inner) => inner.insert(settings).values({ key: 'nested', value: '1' }))
    await tx.insert(settings).values({ key: 'nested-2', value: '1' })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await storedAt('nested')).toBeUndefined()
})

test('20 concurrent read-then-write commands lose no step', async () => {
  await db.withTransaction((tx) => tx.insert(settings).values({ key: 'count', value: '0' }))
  const step = () =>
    db.withTransaction(async (tx) => {
      const [row] = await tx.select().from(settings).where(eq(settings.key, 'count'))
      await tx
        .update(settings)
        .set({ value: String(Number(row?.value) + 1) })
        .where(eq(settings.key, 'count'))
    })
  const done = await Promise.allSettled(Array.from({ length: 20 }, step))
  const kept = done.filter((result) => result.status === 'fulfilled').length
  expect(Number(await storedAt('count'))).toBe(kept)
  expect(kept).toBe(20)
})

test('a unique index is recognised on both engines', async () => {
  await db.withTransaction((tx) => tx.insert(settings).values({ key: 'once', value: '1' }))
  const again = db.withTransaction((tx) => tx.insert(settings).values({ key: 'once', value: '2' }))
  const error = await again.catch((caught: unknown) => caught)
  expect(isUniqueViolation(error)).toBe(true)
  expect(isUniqueViolation(new Error('other'))).toBe(false)
})

test('hand-written rows are parsed', async () => {
  const rows = await db.read.rows(
    sql`SELECT 1 AS one, 'x' AS letter`,
    z.object({ one: z.number(), letter: z.string() })
  )
  expect(rows).toEqual([{ one: 1, letter: 'x' }])
})

test('migrating twice changes nothing', async () => {
  await expect(db.migrate()).resolves.toBeUndefined()
})

test('a database says whether it answers', async () => {
  expect(await db.isAlive()).toBe(true)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'school-alive-'))
  const nobody = 'postgres://nobody@127.0.0.1:1/none'
  const gone = openDatabase({
    url: db.dialect === 'postgres' ? nobody : undefined,
    file: path.join(folder, 'school.db')
  })
  await gone.close()
  expect(await gone.isAlive()).toBe(false)
  rmSync(folder, { recursive: true, force: true })
})

test('PostgreSQL before 15 is refused by its version, 15 and newer are not', () => {
  expect(() => refuseOldServer(140_011)).toThrow('is version 14; this program needs 15')
  expect(() => refuseOldServer(150_000)).not.toThrow()
  expect(() => refuseOldServer(170_002)).not.toThrow()
})
