import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { items, itemVersions } from '#db/schema/assessment'
import { asId, type CourseId, type ItemId } from '~/platform/ids'
import { type BuiltCourse, buildCourse, buildItems } from '../../../tests/factories/assessment'
import { openTestDatabase } from '../../../tests/factories/database'
import { listBankItems, listPracticeItems, storeBank } from './bank.server'
import type { AuthoredItem } from './items'
import { listDrawableItems } from './quizzes.server'

const db = await openTestDatabase()
let course: BuiltCourse
beforeAll(async () => {
  course = await buildCourse(db)
})

function store(courseId: CourseId, authored: AuthoredItem[]) {
  return db.withTransaction((tx) =>
    storeBank(tx, { courseId, title: { vi: 'Ngân hàng', en: 'Bank' }, items: authored })
  )
}
async function versionsOf(courseId: CourseId) {
  const rows = await db.read
    .select({ itemId: itemVersions.itemId, number: itemVersions.number })
    .from(itemVersions)
    .innerJoin(items, eq(items.id, itemVersions.itemId))
    .where(eq(items.courseId, courseId))
  return rows.map((row) => `${row.itemId} ${row.number}`).sort()
}

test('storing the same bank again makes no version; a changed item makes one', async () => {
  const authored = buildItems(course.courseId)
  const before = await versionsOf(course.courseId)
  await store(course.courseId, authored)
  expect(await versionsOf(course.courseId)).toEqual(before)

  const [first, ...others] = authored
  await store(course.courseId, [{ ...first, explanation: 'Giải thích mới.' } as AuthoredItem, ...others])
  expect(await versionsOf(course.courseId)).toEqual([...before, `${first?.id} 2`].sort())
  await store(course.courseId, authored)
  expect(await versionsOf(course.courseId)).toEqual([...before, `${first?.id} 2`, `${first?.id} 3`].sort())
})

test('an item gone from the files leaves the bank, and comes back with its old version', async () => {
  const other = await buildCourse(db)
  const authored = buildItems(other.courseId)
  const before = await versionsOf(other.courseId)
  await store(other.courseId, authored.slice(1))
  expect((await listBankItems(db.read, other.courseId)).map((item) => item.itemId)).not.toContain(authored[0]?.id)
  await store(other.courseId, authored)
  expect(await listBankItems(db.read, other.courseId)).toHaveLength(authored.length)
  expect(await versionsOf(other.courseId)).toEqual(before)
})

test('practice items come with their keys; an item that counts is never handed out, and a practice item never drawn', async () => {
  const ids = buildItems(course.courseId).map((item) => asId<ItemId>(item.id))
  const practice = await listPracticeItems(db.read, ids)
  expect(practice.map((item) => item.itemId)).toEqual([`${course.courseId}-o1-7`, `${course.courseId}-o2-7`])
  expect(practice[0]?.key.explanation).toBe('Giải thích o1-7.')
  const drawable = await listDrawableItems(db.read, course.courseId)
  expect(drawable).toHaveLength(14)
  expect(drawable.some((item) => practice.some((other) => other.id === item.id))).toBe(false)
})
