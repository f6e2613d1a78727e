import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { responses } from '#db/schema/assessment'
import { completions, enrolments, lessonProgress } from '#db/schema/learning'
import { credits } from '#db/schema/programmes'
import { listCredentials } from '~/areas/credentials/credentials.server'
import type { Act } from '~/areas/learning/acts'
import { listEvents } from '~/areas/learning/events.server'
import { type AttemptId, newId, type PersonId } from '~/platform/ids'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { answerRight, buildLearner, buildPost, buildRequirement } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { chooseCoursePath } from './enrol.server'
import { performAct } from './perform-act.server'
import { startQuiz } from './start-quiz.server'

const db = await openTestDatabase()
const contextAt = (iso: string) => buildContext(buildSystem(db, () => new Date(iso)))
let course: BuiltCourse

beforeAll(async () => {
  course = await buildCourse(db)
  await buildRequirement(db, course.courseId)
})

const RECEIVED = '2026-11-23T03:00:00Z'
const done = (personId: PersonId, deviceAt: string, act: Act) =>
  performAct(contextAt(RECEIVED), { personId, key: newId(), deviceAt, act })
const lesson = (number: number): Act => ({ kind: 'finish-lesson', course: course.slug, lesson: `bai-${number}` })
const submitted = (attemptId: AttemptId): Act => ({ kind: 'submit-attempt', attemptId })

/** Somebody on the staff path who was last online on that day, with an attempt whose answers are right. */
async function begin(lastOnline: string) {
  const personId = await buildLearner(db)
  const unitId = await buildPost(db, personId)
  const online = contextAt(lastOnline)
  const own = { personId, courseSlug: course.slug }
  await chooseCoursePath(online, { ...own, path: 'officer' })
  const attemptId = await startQuiz(online, { ...own, quizSlug: 'final' })
  await answerRight(db, attemptId, personId)
  return { personId, unitId, attemptId }
}

const completionOf = async (personId: PersonId) =>
  (await db.read.select().from(completions).where(eq(completions.personId, personId)))[0]
const detailsOf = async (personId: PersonId) =>
  (await listEvents(db.read, personId, { after: null, limit: 20 }))
    .filter((event) => event.detail.offline === true)
    .map(({ kind, on, detail }) => [kind, on, detail.doneOn])

test('a course finished offline three days ago was finished three days ago, and says so', async () => {
  const { personId, unitId, attemptId } = await begin('2026-11-18T03:00:00Z')
  for (const number of [1, 2, 3]) await done(personId, `2026-11-19T0${number}:00:00Z`, lesson(number))
  await done(personId, '2026-11-20T03:00:00Z', submitted(attemptId))

  const completion = await completionOf(personId)
  expect(completion).toMatchObject({ finishedOn: '2026-11-20', unitId, evidence: { offline: true } })
  const lessons = Object.values(completion?.evidence.lessons ?? {})
  expect(lessons).toEqual(['2026-11-19', '2026-11-19', '2026-11-19'])
  const given = await db.read.select().from(credits).where(eq(credits.personId, personId))
  expect(given.map((credit) => [credit.level, credit.creditedOn]).sort()).toEqual([
    ['passed', '2026-11-20'],
    ['took-part', '2026-11-19']
  ])
  const [credential] = await listCredentials(db.read, personId)
  expect(credential?.printed).toMatchObject({ finishedOn: '2026-11-20', issuedOn: '2026-11-23' })
  expect((await detailsOf(personId)).sort()).toEqual([
    ['attempt-submitted', '2026-11-23', '2026-11-20'],
    ['course-completed', '2026-11-23', '2026-11-20'],
    ['lesson-done', '2026-11-23', '2026-11-19'],
    ['lesson-done', '2026-11-23', '2026-11-19'],
    ['lesson-done', '2026-11-23', '2026-11-19']
  ])
})

test('a lesson that completes the course dates it too, after its quiz was handed in offline', async () => {
  const { personId, attemptId } = await begin('2026-11-18T03:00:00Z')
  await done(personId, '2026-11-20T03:00:00Z', submitted(attemptId))
  for (const number of [1, 2, 3]) await done(personId, `2026-11-21T0${number}:00:00Z`, lesson(number))
  expect(await completionOf(personId)).toMatchObject({ finishedOn: '2026-11-21', evidence: { offline: true } })
})

test('a course is finished on no day before anything it rests on', async () => {
  const { personId, attemptId } = await begin('2026-11-10T03:00:00Z')
  await done(personId, '2026-11-14T03:00:00Z', submitted(attemptId))
  for (const number of [1, 2, 3]) await done(personId, `2026-11-20T0${number}:00:00Z`, lesson(number))
  const completion = await completionOf(personId)
  expect(completion?.finishedOn).toBe('2026-11-23')
  expect(completion?.evidence).not.toHaveProperty('offline')
})

test.each([
  ['set to the future', '2026-11-25T03:00:00Z', '2026-11-18T03:00:00Z'],
  ['before the last contact', '2026-11-20T03:00:00Z', '2026-11-21T03:00:00Z'],
  ['eight days old', '2026-11-15T03:00:00Z', '2026-11-10T03:00:00Z']
])('a clock %s dates nothing', async (_, deviceAt, lastOnline) => {
  const { personId, attemptId } = await begin(lastOnline)
  for (const number of [1, 2, 3]) await done(personId, deviceAt, lesson(number))
  await done(personId, deviceAt, submitted(attemptId))
  const completion = await completionOf(personId)
  expect(completion?.finishedOn).toBe('2026-11-23')
  expect(completion?.evidence).not.toHaveProperty('offline')
  expect(await detailsOf(personId)).toEqual([])
})

test('an answer that arrived as it was given is a contact; one that came with the sync is none', async () => {
  const savedAt = new Date('2026-11-22T03:00:00Z')
  for (const [deviceAt, finishedOn] of [
    [new Date('2026-11-22T02:59:00Z'), '2026-11-23'],
    [new Date('2026-11-20T02:00:00Z'), '2026-11-20']
  ] as const) {
    const { personId, attemptId } = await begin('2026-11-18T03:00:00Z')
    for (const number of [1, 2, 3]) await done(personId, '2026-11-20T01:00:00Z', lesson(number))
    await db.withTransaction(async (tx) => {
      await tx.update(responses).set({ deviceAt, savedAt }).where(eq(responses.attemptId, attemptId))
    })
    await done(personId, '2026-11-20T03:00:00Z', submitted(attemptId))
    expect(await completionOf(personId)).toMatchObject({ finishedOn })
  }
})

test('an answer that came with the sync is no contact, also when its device held it for as long as its clock says', async () => {
  const { personId, attemptId } = await begin('2026-11-18T03:00:00Z')
  for (const number of [1, 2, 3]) await done(personId, '2026-11-20T01:00:00Z', lesson(number))
  const synced = {
    client: 'phone',
    // A clock a minute slow: by it the work was handed in before its last answer was given.
    deviceAt: new Date('2026-11-20T02:59:30Z'),
    givenAt: new Date('2026-11-20T03:00:30Z'),
    at: new Date(RECEIVED)
  }
  await answerRight(db, attemptId, personId, 99, synced)
  await done(personId, '2026-11-20T03:00:00Z', submitted(attemptId))
  expect(await completionOf(personId)).toMatchObject({ finishedOn: '2026-11-20', evidence: { offline: true } })
})

test('the first lesson of somebody the server never heard from counts on the day received', async () => {
  const personId = await buildLearner(db)
  await done(personId, '2026-11-20T03:00:00Z', lesson(1))
  const rows = await db.read
    .select({ doneAt: lessonProgress.doneAt })
    .from(lessonProgress)
    .innerJoin(enrolments, eq(enrolments.id, lessonProgress.enrolmentId))
    .where(eq(enrolments.personId, personId))
  expect(rows).toEqual([{ doneAt: new Date(RECEIVED) }])
  expect(await detailsOf(personId)).toEqual([])
})
