import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { type Blueprint, items, itemVersions, questionBanks, quizzes } from '#db/schema/assessment'
import type { Bilingual } from '#db/schema/catalogue'
import type { Reader, Transaction } from '~/platform/context.server'
import type { CourseId, CourseVersionId, ItemId, ItemVersionId, QuizId } from '~/platform/ids'
import { asId, newId } from '~/platform/ids'
import { type AuthoredItem, ItemKey, ShownItem, splitItem } from './items'

type KnownVersion = { id: ItemVersionId; itemId: ItemId; number: number; hash: string }

/**
 * Brings a course's bank in line with its files. An item gets a new version only when what it shows, how it is judged
 * or how it is drawn changed; an item gone from the files leaves the bank and keeps its versions.
 */
export async function storeBank(
  tx: Transaction,
  bank: { courseId: CourseId; title: Bilingual; items: ReadonlyArray<AuthoredItem> }
): Promise<void> {
  const { courseId, title } = bank
  await tx
    .insert(questionBanks)
    .values({ courseId, title })
    .onConflictDoUpdate({ target: questionBanks.courseId, set: { title } })
  const known = await listKnownVersions(tx, courseId)
  for (const authored of bank.items) await storeItem(tx, courseId, authored, known)

  const kept = new Set<string>(bank.items.map((item) => item.id))
  const gone = [...known.current.keys()].filter((itemId) => !kept.has(itemId))
  if (gone.length > 0) await tx.update(items).set({ currentVersionId: null }).where(inArray(items.id, gone))
}

type KnownBank = { newest: Map<ItemId, KnownVersion>; current: Map<ItemId, ItemVersionId | null> }

async function listKnownVersions(tx: Transaction, courseId: CourseId): Promise<KnownBank> {
  const stored = await tx
    .select({ id: items.id, current: items.currentVersionId })
    .from(items)
    .where(eq(items.courseId, courseId))
  const versions = await tx
    .select({ id: itemVersions.id, itemId: itemVersions.itemId, number: itemVersions.number, hash: itemVersions.hash })
    .from(itemVersions)
    .innerJoin(items, eq(items.id, itemVersions.itemId))
    .where(eq(items.courseId, courseId))
    .orderBy(itemVersions.number)
  return {
    newest: new Map(versions.map((version) => [version.itemId, version])),
    current: new Map(stored.map((item) => [item.id, item.current]))
  }
}

async function storeItem(tx: Transaction, courseId: CourseId, authored: AuthoredItem, known: KnownBank) {
  const itemId = asId<ItemId>(authored.id)
  const { shown, key } = splitItem(authored)
  const { kind, outcome, difficulty, practice } = authored
  const hash = hashOf({ kind, outcome, difficulty, practice, shown, key })
  const newest = known.newest.get(itemId)
  if (newest?.hash === hash) {
    if (known.current.get(itemId) !== newest.id) await setCurrent(tx, itemId, newest.id)
    return
  }
  const id = newId<ItemVersionId>()
  const number = (newest?.number ?? 0) + 1
  if (!known.current.has(itemId)) await tx.insert(items).values({ id: itemId, courseId, currentVersionId: null })
  await tx.insert(itemVersions).values({ id, itemId, number, kind, outcome, difficulty, practice, shown, key, hash })
  await setCurrent(tx, itemId, id)
}

async function setCurrent(tx: Transaction, itemId: ItemId, currentVersionId: ItemVersionId) {
  await tx.update(items).set({ currentVersionId }).where(eq(items.id, itemId))
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

export type StoredQuiz = {
  slug: string
  title: Bilingual
  passMark: number
  attemptsPerDay: number
  blueprints: Record<string, Blueprint>
}

/** Stores the quizzes of a new course version, which is immutable: called once per version. */
export async function storeQuizzes(
  tx: Transaction,
  courseVersionId: CourseVersionId,
  stored: ReadonlyArray<StoredQuiz>
): Promise<void> {
  if (stored.length === 0) return
  await tx.insert(quizzes).values(stored.map((quiz) => ({ id: newId<QuizId>(), courseVersionId, ...quiz })))
}

const bankColumns = {
  id: itemVersions.id,
  itemId: itemVersions.itemId,
  outcome: itemVersions.outcome,
  difficulty: itemVersions.difficulty,
  practice: itemVersions.practice,
  shown: itemVersions.shown,
  key: itemVersions.key
}

export type BankItem = {
  id: ItemVersionId
  itemId: ItemId
  outcome: string
  difficulty: 'easy' | 'medium' | 'hard'
  practice: boolean
  shown: ShownItem
  key: ItemKey
}
export type PracticeItem = Pick<BankItem, 'id' | 'itemId' | 'shown' | 'key'>

function asBankItem(row: Omit<BankItem, 'shown' | 'key'> & { shown: unknown; key: unknown }): BankItem {
  return { ...row, shown: ShownItem.parse(row.shown), key: ItemKey.parse(row.key) }
}

/**
 * The current practice items among these ids, key and explanation included, because nothing is scored by them.
 * An item that counts is never returned, whoever asks.
 */
export async function listPracticeItems(db: Reader, itemIds: ReadonlyArray<ItemId>): Promise<PracticeItem[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .select(bankColumns)
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
    .where(and(inArray(items.id, [...itemIds]), eq(itemVersions.practice, true)))
  const found = new Map(rows.map((row) => [row.itemId, asBankItem(row)]))
  return itemIds.flatMap((id) => {
    const item = found.get(id)
    return item ? [{ id: item.id, itemId: item.itemId, shown: item.shown, key: item.key }] : []
  })
}

/** Every current item of a course, keys included: for its authors only. */
export async function listBankItems(db: Reader, courseId: CourseId): Promise<BankItem[]> {
  const rows = await db
    .select(bankColumns)
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
    .where(eq(items.courseId, courseId))
    .orderBy(items.id)
  return rows.map(asBankItem)
}
