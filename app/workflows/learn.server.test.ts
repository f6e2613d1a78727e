import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { attempts } from '#db/schema/assessment'
import { credentials } from '#db/schema/credentials'
import { completions, enrolments, learningEvents } from '#db/schema/learning'
import { dirtyCells } from '#db/schema/platform'
import { credits, requirements } from '#db/schema/programmes'
import { listCredentials } from '~/areas/credentials/credentials.server'
import { recordAnnulment } from '~/areas/learning/annulments.server'
import { listCompletions } from '~/areas/learning/completions.server'
import { findEnrolment } from '~/areas/learning/enrolments.server'
import { listEvents } from '~/areas/learning/events.server'
import { findStanding } from '~/areas/learning/standing.server'
import { viewProof } from '~/areas/reporting/proof.server'
import { addDays } from '~/platform/days'
import { type AccountId, type LessonId, newId, type PersonId, type RequirementId, type UnitId } from '~/platform/ids'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { answerRight, buildLearner, buildPost, buildRequirement } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { moveWork } from './claim-device-work.server'
import { chooseCoursePath } from './enrol.server'
import { finishLesson } from './finish-lesson.server'
import { startQuiz } from './start-quiz.server'
import { submitQuiz } from './submit-quiz.server'

const db = await openTestDatabase()
const context = buildContext(buildSystem(db))
let course: BuiltCourse
let requirementId: RequirementId

beforeAll(async () => {
  course = await buildCourse(db)
  requirementId = await buildRequirement(db, course.courseId)
})

const lesson = (number: 1 | 2 | 3) => course.lessonIds[number - 1] as LessonId
const finish = (personId: PersonId, number: 1 | 2 | 3, path?: string) =>
  finishLesson(context, { personId, courseSlug: course.slug, lessonId: lesson(number), path })
const begin = (personId: PersonId) => startQuiz(context, { personId, courseSlug: course.slug, quizSlug: 'final' })

async function passQuiz(personId: PersonId) {
  const attemptId = await begin(personId)
  await answerRight(db, attemptId, personId)
  return submitQuiz(context, { attemptId, personId, changes: [] })
}
const creditsOf = async (personId: PersonId) => {
  const rows = await db.read.select().from(credits).where(eq(credits.personId, personId))
  return rows.map((credit) => credit.level).sort()
}

async function programmeOf(id: RequirementId): Promise<string> {
  const [row] = await db.read
    .select({ slug: requirements.programmeId })
    .from(requirements)
    .where(eq(requirements.id, id))
  return row?.slug ?? ''
}

describe('a lesson', () => {
  test('twenty concurrent posts make one enrolment, one event and one receipt', async () => {
    const personId = await buildLearner(db)
    const done = await Promise.all(Array.from({ length: 20 }, () => finish(personId, 1)))
    expect(new Set(done.map((answer) => answer.receipt)).size).toBe(1)
    expect(done[0]?.receipt).toMatch(/^BN-/)
    expect(await db.read.$count(enrolments, eq(enrolments.personId, personId))).toBe(1)
    const events = await listEvents(db.read, personId, { after: null, limit: 10 })
    expect(events.map((event) => event.kind)).toEqual(['lesson-done', 'enrolled'])
  })

  test('says where to go on', async () => {
    const personId = await buildLearner(db)
    expect((await finish(personId, 1)).next).toEqual({ kind: 'lesson', slug: 'bai-2' })
    expect((await finish(personId, 2)).next).toEqual({ kind: 'quiz', slug: 'final' })
  })

  test('a repeated key answers the first result', async () => {
    const personId = await buildLearner(db)
    const idempotencyKey = newId()
    const post = () => finishLesson(context, { personId, courseSlug: course.slug, lessonId: lesson(1), idempotencyKey })
    const first = await post()
    await finish(personId, 2)
    expect(await post()).toEqual(first)
  })

  test('an unknown lesson and an unknown course are refused', async () => {
    const personId = await buildLearner(db)
    const unknown = finishLesson(context, { personId, courseSlug: course.slug, lessonId: 'x' as LessonId })
    await expect(unknown).rejects.toMatchObject({ code: 'lesson-unknown', status: 404 })
    const elsewhere = finishLesson(context, { personId, courseSlug: 'khong-co', lessonId: lesson(1) })
    await expect(elsewhere).rejects.toMatchObject({ code: 'course-unknown', status: 404 })
    expect(await findEnrolment(db.read, personId, course.courseId, context.today)).toBeNull()
  })
})

describe('a course', () => {
  test('is finished once by twenty concurrent submits: one completion, one certificate, its credits', async () => {
    const personId = await buildLearner(db)
    const unitId = await buildPost(db, personId)
    for (const number of [1, 2, 3] as const) await finish(personId, number)
    expect(await creditsOf(personId)).toEqual(['took-part'])
    const attemptId = await begin(personId)
    await answerRight(db, attemptId, personId)
    const submitted = await Promise.all(
      Array.from({ length: 20 }, () => submitQuiz(context, { attemptId, personId, changes: [] }))
    )
    expect(submitted.every((outcome) => outcome.passed && outcome.score === 1)).toBe(true)
    const stated = await db.read.select().from(completions).where(eq(completions.personId, personId))
    expect(stated).toHaveLength(1)
    expect(stated[0]).toMatchObject({ path: 'officer', unitId, position: 'Chuyên viên', finishedOn: '2026-11-23' })
    expect(await creditsOf(personId)).toEqual(['passed', 'took-part'])
    expect(await db.read.$count(dirtyCells, eq(dirtyCells.unitId, unitId))).toBeGreaterThan(0)
    expect(await db.read.$count(credentials, eq(credentials.personId, personId))).toBe(1)
    const kinds = (await listEvents(db.read, personId, { after: null, limit: 20 })).map((event) => event.kind)
    expect(kinds.filter((kind) => kind === 'course-completed')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'attempt-submitted')).toHaveLength(1)
  })

  test('is finished as well when the quiz came first', async () => {
    const personId = await buildLearner(db)
    await passQuiz(personId)
    expect((await finish(personId, 1)).complete).toBe(false)
    expect(await finish(personId, 2)).toMatchObject({ complete: true, next: { kind: 'done' } })
    const [held] = await listCredentials(db.read, personId)
    expect(held?.printed).toMatchObject({
      name: 'Phạm Thị Hòa',
      wording: 'đã hoàn thành khóa học, chương trình citizen',
      finishedOn: '2026-11-23',
      scorePercent: 100,
      unitName: null,
      demo: true
    })
    expect(await creditsOf(personId)).toEqual([])
  })

  test('a failed quiz finishes nothing', async () => {
    const personId = await buildLearner(db)
    for (const number of [1, 2] as const) await finish(personId, number)
    const attemptId = await begin(personId)
    await answerRight(db, attemptId, personId, 2)
    expect(await submitQuiz(context, { attemptId, personId, changes: [] })).toEqual({ score: 0.5, passed: false })
    expect(await db.read.$count(completions, eq(completions.personId, personId))).toBe(0)
  })

  test('another path may be chosen while unfinished; afterwards a new round begins and the first stays', async () => {
    const personId = await buildLearner(db)
    await finish(personId, 1)
    const choose = (path: string) => chooseCoursePath(context, { personId, courseSlug: course.slug, path })
    expect(await choose('officer')).toMatchObject({ path: 'officer', round: 1 })
    expect((await finish(personId, 2, 'citizen')).next).toEqual({ kind: 'quiz', slug: 'final' })
    await passQuiz(personId)
    expect(await findEnrolment(db.read, personId, course.courseId, context.today)).toMatchObject({
      round: 1,
      finishedOn: '2026-11-23'
    })
    expect(await choose('officer')).toMatchObject({ path: 'officer', round: 2, finishedOn: null })
    expect(await db.read.$count(completions, eq(completions.personId, personId))).toBe(1)
  })

  test('twenty concurrent starts of the quiz open one attempt', async () => {
    const personId = await buildLearner(db)
    const started = await Promise.all(Array.from({ length: 20 }, () => begin(personId)))
    expect(new Set(started).size).toBe(1)
    expect(await db.read.$count(attempts, eq(attempts.personId, personId))).toBe(1)
    expect(await db.read.$count(enrolments, eq(enrolments.personId, personId))).toBe(1)
  })
})

describe('work claimed from a device', () => {
  const claim = (from: PersonId, to: PersonId) => db.withTransaction((tx) => moveWork(tx, context, { from, to }))

  test('a course finished on a device has no certificate until it is claimed, and then one', async () => {
    const from = await buildLearner(db, 'device', 'Bà Năm')
    for (const number of [1, 2] as const) await finish(from, number)
    await passQuiz(from)
    expect(await listCredentials(db.read, from)).toEqual([])
    const to = await buildLearner(db)
    await Promise.all([claim(from, to), claim(from, to)])
    expect(await listCredentials(db.read, to)).toHaveLength(1)
    expect(await db.read.$count(completions, eq(completions.personId, to))).toBe(1)
    expect(await db.read.$count(learningEvents, eq(learningEvents.personId, from))).toBe(0)
  })

  test('an officer goes on by the staff path, and the claimed lessons count as taking part', async () => {
    const from = await buildLearner(db, 'device', 'Anh Ba')
    for (const number of [1, 2] as const) await finish(from, number)
    const to = await buildLearner(db)
    const unitId: UnitId = await buildPost(db, to)
    await claim(from, to)
    const standing = await findStanding(db.read, {
      personId: to,
      courseId: course.courseId,
      offered: course.lessonIds,
      on: context.today
    })
    expect(standing?.enrolment.path).toBe('officer')
    expect(standing?.completion.missing.lessons).toEqual([lesson(3)])
    const given = await db.read.select().from(credits).where(eq(credits.personId, to))
    expect(given).toMatchObject([{ level: 'took-part', unitId, requirementId }])
  })

  test('a quiz passed on the device counts in the later round that the work joins', async () => {
    const from = await buildLearner(db, 'device', 'Chú Sáu')
    await passQuiz(from)
    const to = await buildLearner(db)
    for (const number of [1, 2] as const) await finish(to, number)
    await passQuiz(to)
    await chooseCoursePath(context, { personId: to, courseSlug: course.slug, path: 'citizen', again: true })
    await claim(from, to)
    const standing = await findStanding(db.read, {
      personId: to,
      courseId: course.courseId,
      offered: course.lessonIds,
      on: context.today
    })
    expect(standing?.enrolment.round).toBe(2)
    expect(standing?.completion.missing).toMatchObject({ quiz: null })
    for (const number of [1, 2] as const) await finish(to, number)
    expect(await listCompletions(db.read, to, context.today)).toHaveLength(2)
  })

  test('a course finished on the device by the staff path stands, with its quiz, in the proof of the officer', async () => {
    const from = await buildLearner(db, 'device', 'Cô Bảy')
    await finish(from, 1, 'officer')
    for (const number of [2, 3] as const) await finish(from, number)
    await passQuiz(from)
    const to = await buildLearner(db)
    const unitId = await buildPost(db, to)
    for (const number of [1, 2, 3] as const) await finish(to, number)
    await passQuiz(to)
    await claim(from, to)
    await claim(from, to)

    const grants = [{ role: 'hr' as const, unitId }]
    const viewer = { personId: newId<PersonId>(), accountId: newId<AccountId>(), grants }
    const asked = { personId: to, programme: await programmeOf(requirementId), asOf: null }
    const proof = await viewProof({ ...context, viewer, language: 'vi' }, asked)
    expect(proof?.standing).toMatchObject({ rank: 3 })
    const sources = proof?.sources.map(({ kind, level, unitName }) => [kind, level, unitName])
    const unitName = 'UBND xã Trà Bồng'
    expect(sources?.sort()).toEqual([
      ['completion', 'passed', unitName],
      ['completion', 'passed', unitName],
      ['enrolment', 'took-part', unitName],
      ['enrolment', 'took-part', unitName]
    ])
    expect(proof?.missing).toEqual({ lessons: [], quizPassMark: null, plan: false })
  })

  test('lessons done on the device join a course already begun', async () => {
    const from = await buildLearner(db, 'device', 'Chị Tư')
    const to = await buildLearner(db)
    await finish(from, 2)
    await finish(to, 1)
    await claim(from, to)
    const standing = await findStanding(db.read, {
      personId: to,
      courseId: course.courseId,
      offered: course.lessonIds,
      on: context.today
    })
    expect(standing?.completion.missing.lessons).toEqual([])
    expect(standing?.enrolment.round).toBe(1)
  })
})

test('an annulled completion is finished until the day it is annulled from, and not after', async () => {
  const personId = await buildLearner(db)
  for (const number of [1, 2, 3] as const) await finish(personId, number)
  await passQuiz(personId)
  const [stated] = await listCompletions(db.read, personId, context.today)
  if (!stated) throw new Error('nothing was completed')
  const effectiveOn = addDays(context.today, 1)
  await db.withTransaction((tx) =>
    recordAnnulment(tx, {
      ...{ factKind: 'completion', factId: stated.id, basis: 'Kết luận kiểm tra', effectiveOn },
      ...{ byId: personId, at: context.now() }
    })
  )
  expect(await listCompletions(db.read, personId, context.today)).toHaveLength(1)
  expect(await listCompletions(db.read, personId, effectiveOn)).toEqual([])
})

test("a learner's record is paged from the newest line to the oldest, none twice", async () => {
  const personId = await buildLearner(db)
  for (const number of [1, 2, 3] as const) await finish(personId, number)
  const whole = await listEvents(db.read, personId, { after: null, limit: 50 })
  const first = await listEvents(db.read, personId, { after: null, limit: 2 })
  const second = await listEvents(db.read, personId, { after: first.at(-1) ?? null, limit: 2 })
  expect([...first, ...second]).toEqual(whole)
  expect(whole).toHaveLength(4)
})
