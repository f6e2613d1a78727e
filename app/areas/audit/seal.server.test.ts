import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries, auditSeals } from '#db/schema/audit'
import type { Database } from '#db/types'
import { asId, type PersonId } from '~/platform/ids'
import { openTestDatabase } from '../../../tests/factories/database'
import { buildContext, buildSystem } from '../../../tests/factories/system'
import { recordAudit } from './audit.server'
import { listAuditEntries } from './entries.server'
import { sealNewEntries, verifyChain } from './seal.server'

let db: Database
let clock = new Date('2026-11-23T03:00:00Z')
const system = () => buildSystem(db, () => clock)

beforeEach(async () => {
  db = await openTestDatabase()
  clock = new Date('2026-11-23T03:00:00Z')
})

async function note(count: number) {
  const context = buildContext(system(), {
    kind: 'account',
    personId: asId<PersonId>('hr'),
    accountId: asId('account')
  })
  for (let index = 0; index < count; index++) {
    clock = new Date(clock.getTime() + 1000)
    await db.withTransaction((tx) =>
      recordAudit(tx, context, {
        action: 'password.recover',
        subjectKind: 'account',
        subjectId: `account-${index}`,
        changedFields: ['recoveryWord']
      })
    )
  }
}

test('new entries are sealed once, in one chain, and an idle school writes nothing', async () => {
  await note(3)
  expect(await sealNewEntries(system(), 'a')).toBe(3)
  expect(await sealNewEntries(system(), 'a')).toBe(0)
  await note(2)
  expect(await sealNewEntries(system(), 'a')).toBe(2)
  expect(await verifyChain(db.read)).toMatchObject({ whole: true, seals: 5 })
})

test('one process seals at a time, and another takes over when it is gone', async () => {
  await note(1)
  await sealNewEntries(system(), 'a')
  await note(1)
  expect(await sealNewEntries(system(), 'b')).toBe(0)
  clock = new Date(clock.getTime() + 11_000)
  expect(await sealNewEntries(system(), 'b')).toBe(1)
})

test('an entry rolled back with its command leaves no trace', async () => {
  const context = buildContext(system())
  const failing = db.withTransaction(async (tx) => {
    await recordAudit(tx, context, { action: 'x.y', subjectKind: 'x', subjectId: '1', changedFields: [] })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await sealNewEntries(system(), 'a')).toBe(0)
})

async function sealed(count: number) {
  await note(count)
  await sealNewEntries(system(), 'a')
  const entries = await db.read.select().from(auditEntries).orderBy(auditEntries.id)
  const third = entries[2]
  if (!third) throw new Error('no third entry')
  return third
}

test('an altered entry breaks the chain where it stands', async () => {
  const third = await sealed(5)
  await db.withTransaction((tx) =>
    tx
      .update(auditEntries)
      .set({ actorId: asId<PersonId>('somebody else') })
      .where(eq(auditEntries.id, third.id))
  )
  expect(await verifyChain(db.read)).toEqual({ whole: false, seals: 2, brokenAt: 3 })
})

test('a removed entry breaks the chain', async () => {
  const third = await sealed(5)
  await db.withTransaction((tx) => tx.delete(auditEntries).where(eq(auditEntries.id, third.id)))
  expect(await verifyChain(db.read)).toEqual({ whole: false, seals: 2, brokenAt: 3 })
})

test('removing an entry with its seal breaks the chain', async () => {
  const third = await sealed(5)
  await db.withTransaction(async (tx) => {
    await tx.delete(auditSeals).where(eq(auditSeals.entryId, third.id))
    await tx.delete(auditEntries).where(eq(auditEntries.id, third.id))
  })
  expect(await verifyChain(db.read)).toEqual({ whole: false, seals: 2, brokenAt: 3 })
})

test('a seal made again for an altered entry does not fit the seals after it', async () => {
  const third = await sealed(5)
  await db.withTransaction(async (tx) => {
    await tx.update(auditEntries).set({ action: 'nothing.happened' }).where(eq(auditEntries.id, third.id))
    await tx.update(auditSeals).set({ hash: 'made up' }).where(eq(auditSeals.entryId, third.id))
  })
  expect(await verifyChain(db.read)).toMatchObject({ whole: false })
})

test('the log is read in pages, newest first, without a gap', async () => {
  await note(7)
  const first = await listAuditEntries(db.read, { before: null, limit: 3 })
  const second = await listAuditEntries(db.read, { before: first.next, limit: 3 })
  const third = await listAuditEntries(db.read, { before: second.next, limit: 3 })
  const subjects = [first, second, third].flatMap((page) => page.entries.map((entry) => entry.subjectId))
  expect(subjects).toEqual(['6', '5', '4', '3', '2', '1', '0'].map((index) => `account-${index}`))
  expect(third.next).toBeNull()
})
