import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { auditEntries } from '#db/schema/audit'
import { lessonQuestions } from '#db/schema/learning'
import type { Database } from '#db/types'
import type { ViewerContext } from '~/areas/access/authorise.server'
import { listEvents } from '~/areas/learning/events.server'
import { MOST_A_DAY } from '~/areas/learning/questions'
import { findGoal, moveGoal, setGoal } from '~/areas/learning/weekly-goals.server'
import { findDocumentStamp } from '~/http/public-documents.server'
import type { System } from '~/platform/context.server'
import type { PersonId, QuestionId } from '~/platform/ids'
import { buildAccount, buildViewer } from '../../tests/factories/accounts'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { buildLearner } from '../../tests/factories/learning'
import { buildUnit } from '../../tests/factories/organisation'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { moveLearning } from '../areas/learning/claim.server'
import { describeOwnQuestions, describeQuestions, openQuestions, settle } from './answer-questions.server'
import { askQuestion } from './ask-question.server'
import { readLesson } from './read-lesson.server'

let db: Database
let system: System
let trainer: ViewerContext
let course: BuiltCourse
let tick = Date.parse('2026-11-23T03:00:00Z')

beforeAll(async () => {
  db = await openTestDatabase()
  system = buildSystem(db, () => new Date(tick++))
  const unitId = await buildUnit(db, { kind: 'province' })
  trainer = await buildViewer(system, await buildAccount(system, { grants: [{ role: 'trainer', unitId }] }))
  course = await buildCourse(db)
})

const address = () => ({ course: course.slug, lesson: 'bai-1' })
const ask = (personId: PersonId, text: string) => askQuestion(buildContext(system), { personId, text, ...address() })
const page = async () =>
  (await readLesson(db.read, address(), 'vi', { prose: new Map(), images: true, nonce: null }))?.questions
const stamp = () => findDocumentStamp(db.read, `/courses/${course.slug}/bai-1`)

async function idOf(personId: PersonId): Promise<QuestionId> {
  const [row] = await db.read.select().from(lessonQuestions).where(eq(lessonQuestions.personId, personId))
  if (!row) throw new Error('no question')
  return row.id
}

test('a course takes no questions until a trainer opens it, which is noted', async () => {
  const personId = await buildLearner(db)
  const closed = await stamp()
  await expect(ask(personId, 'Mã OTP là gì?')).rejects.toThrow('questions-closed')
  expect(await page()).toBeNull()
  await openQuestions(trainer, { slug: course.slug, open: true })
  expect(await page()).toEqual([])
  expect(await stamp()).not.toBe(closed)
  const noted = await db.read.select().from(auditEntries).where(eq(auditEntries.subjectId, course.courseId))
  expect(noted.map((entry) => entry.action)).toEqual(['questions.open'])
})

test('the same question sent twenty times is kept once, with one receipt', async () => {
  const personId = await buildLearner(db)
  const kept = await Promise.all(Array.from({ length: 20 }, () => ask(personId, 'VNeID có mất tiền không?')))
  expect(new Set(kept.map(({ receipt }) => receipt)).size).toBe(1)
  expect(await db.read.$count(lessonQuestions, eq(lessonQuestions.personId, personId))).toBe(1)
  const events = await listEvents(db.read, personId, { after: null, limit: 10 })
  expect(events).toMatchObject([{ kind: 'question-asked', receipt: kept[0]?.receipt }])
})

test('a question is seen by others only once answered and published, and never with a name', async () => {
  const personId = await buildLearner(db, 'registered', 'Lê Thị Riêng Tư')
  await ask(personId, 'Quên mật khẩu VNeID thì làm sao?')
  const before = await page()
  const desk = await describeQuestions(trainer)
  expect(JSON.stringify(desk)).not.toContain('Riêng Tư')
  expect(JSON.stringify(desk)).not.toContain(personId)

  const id = await idOf(personId)
  await expect(settle(trainer, { id, state: 'published' })).rejects.toThrow('question-unknown')
  expect(await page()).toEqual(before)

  const stamps = [await stamp()]
  await settle(trainer, { id, state: 'published', answer: 'Bấm “Quên mật khẩu”.' })
  stamps.push(await stamp())
  expect(await page()).toContainEqual({ id, text: 'Quên mật khẩu VNeID thì làm sao?', answer: 'Bấm “Quên mật khẩu”.' })
  await settle(trainer, { id, state: 'hidden' })
  stamps.push(await stamp())
  expect(await page()).toEqual(before)
  await settle(trainer, { id, state: 'published' })
  stamps.push(await stamp())
  expect(new Set([stamps[1], stamps[2], stamps[3]]).size).toBe(3)
  expect(stamps[1]).not.toBe(stamps[0])
  const noted = await db.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(noted.map((entry) => entry.action).sort()).toEqual([
    'question.answer',
    'question.hidden',
    'question.published'
  ])
})

test('the asker reads an answer that others do not see', async () => {
  const personId = await buildLearner(db)
  await ask(personId, 'Con tôi đăng ký giúp được không?')
  expect(await describeOwnQuestions(db.read, personId)).toMatchObject([{ answer: '', state: 'waiting' }])
  await settle(trainer, { id: await idOf(personId), state: 'hidden', answer: 'Được, nhưng bác giữ mật khẩu.' })
  expect(await describeOwnQuestions(db.read, personId)).toMatchObject([{ answer: 'Được, nhưng bác giữ mật khẩu.' }])
})

test('nobody asks without end in a day', async () => {
  const personId = await buildLearner(db)
  for (let count = 0; count < MOST_A_DAY; count++) await ask(personId, `Câu hỏi thứ ${count} của tôi`)
  await expect(ask(personId, 'Thêm một câu nữa')).rejects.toThrow('question-many')
})

test('questions and the weekly goal are claimed with the work, once; the receiver’s own goal stays', async () => {
  const [from, to, second] = [
    await buildLearner(db, 'device'),
    await buildLearner(db),
    await buildLearner(db, 'device')
  ]
  const at = system.now()
  await ask(from, 'Câu hỏi sẽ được nhận về')
  await db.withTransaction(async (tx) => {
    await setGoal(tx, { personId: from, lessons: 5, at })
    await setGoal(tx, { personId: second, lessons: 1, at })
    await moveLearning(tx, { from, to, at })
    await moveLearning(tx, { from, to, at })
    await moveGoal(tx, { from: second, to })
  })
  expect(await findGoal(db.read, to)).toBe(5)
  expect(await findGoal(db.read, from)).toBeNull()
  expect(await describeOwnQuestions(db.read, to)).toHaveLength(1)
  expect(await describeOwnQuestions(db.read, from)).toEqual([])
})
