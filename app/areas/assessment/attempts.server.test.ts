import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { attempts } from '#db/schema/assessment'
import { day } from '~/platform/days'
import { type AttemptId, type ItemVersionId, newId, type PersonId } from '~/platform/ids'
import { type BuiltCourse, buildCourse } from '../../../tests/factories/assessment'
import { openTestDatabase } from '../../../tests/factories/database'
import { answerRight, buildLearner, rightResponse } from '../../../tests/factories/learning'
import { listResponses, saveAnswer, saveForm } from './answers.server'
import { explainAttempt, listAnswerableItems } from './attempt-views.server'
import { findBestAttempt, findOpenAttempt, findOwnAttempt, startAttempt, submitAttempt } from './attempts.server'
import { moveAttempts } from './claim.server'
import { getItemVersions } from './item-versions.server'
import { findQuiz } from './quizzes.server'

const db = await openTestDatabase()
const at = new Date('2026-11-23T03:00:00Z')
const today = day('2026-11-23')
let course: BuiltCourse
let key: { courseId: BuiltCourse['courseId']; quizSlug: string }

beforeAll(async () => {
  course = await buildCourse(db)
  key = { courseId: course.courseId, quizSlug: 'final' }
})

const newLearner = () => buildLearner(db)

async function start(personId: PersonId, seed = 7) {
  const quiz = await findQuiz(db.read, course.versionId, 'final')
  if (!quiz) throw new Error('no quiz')
  return db.withTransaction((tx) =>
    startAttempt(tx, {
      personId,
      courseId: course.courseId,
      quiz,
      path: 'citizen',
      round: 1,
      passMark: quiz.passMark,
      seed,
      today,
      at
    })
  )
}

async function getAttempt(attemptId: AttemptId, personId: PersonId) {
  const attempt = await findOwnAttempt(db.read, { attemptId, personId })
  if (!attempt) throw new Error('no attempt')
  return attempt
}

type Answering = { attemptId: AttemptId; personId: PersonId; itemVersionId: ItemVersionId; response: unknown }
function save(answer: Answering, from: { client?: string; sequence?: number } = {}) {
  const { client = 'page', sequence = 1 } = from
  return db.withTransaction((tx) => saveAnswer(tx, { ...answer, client, sequence, deviceAt: at, at }))
}

describe('starting', () => {
  test('twenty concurrent starts make one attempt', async () => {
    const personId = await newLearner()
    const started = await Promise.all(Array.from({ length: 20 }, (_, seed) => start(personId, seed)))
    expect(new Set(started.map((attempt) => attempt.attemptId)).size).toBe(1)
    expect(started.filter((attempt) => attempt.begun)).toHaveLength(1)
    expect(await db.read.$count(attempts, eq(attempts.personId, personId))).toBe(1)
  })

  test('the fourth attempt of a day waits until tomorrow', async () => {
    const personId = await newLearner()
    for (let number = 1; number <= 3; number++) {
      const { attemptId } = await start(personId, number)
      await db.withTransaction((tx) => submitAttempt(tx, { attemptId, personId, at }))
    }
    await expect(start(personId)).rejects.toMatchObject({ code: 'no-attempts-left' })
  })

  test('the page of an open attempt holds no key', async () => {
    const personId = await newLearner()
    const { attemptId } = await start(personId)
    const attempt = await getAttempt(attemptId, personId)
    const page = JSON.stringify(await listAnswerableItems(db.read, attempt))
    expect(page).toContain('Câu')
    for (const word of ['Giải thích', 'Bởi vì', 'correct', 'whys', 'accept', 'tolerance', 'pairs', 'order"'])
      expect(page).not.toContain(word)
    await expect(explainAttempt(db.read, attempt)).rejects.toThrow('open attempt')
  })
})

describe('answering', () => {
  test('an answer is there after a reload and on a second device', async () => {
    const personId = await newLearner()
    const { attemptId } = await start(personId)
    await answerRight(db, attemptId, personId, 4)
    const items = await listAnswerableItems(db.read, await getAttempt(attemptId, personId))
    expect(items.every((item) => item.response !== null)).toBe(true)
  })

  test('a late packet of the same page never overwrites a newer answer; another device does', async () => {
    const personId = await newLearner()
    const { attemptId } = await start(personId)
    const items = await getItemVersions(db.read, (await getAttempt(attemptId, personId)).itemVersionIds)
    const item = items[0]
    if (!item) throw new Error('no item')
    const response = rightResponse(item.key)
    const answer = { attemptId, personId, itemVersionId: item.id, response }
    expect(await save(answer, { sequence: 5 })).toBe('saved')
    expect(await save(answer, { sequence: 4 })).toBe('stale')
    expect(await save(answer, { sequence: 5 })).toBe('stale')
    expect(await save(answer, { client: 'other', sequence: 1 })).toBe('saved')
  })

  test('between devices the answer that was given last stays, in whatever order they arrive', async () => {
    const personId = await newLearner()
    const { attemptId } = await start(personId)
    const [item] = await getItemVersions(db.read, (await getAttempt(attemptId, personId)).itemVersionIds)
    if (!item) throw new Error('no item')
    const answer = { attemptId, personId, itemVersionId: item.id, response: rightResponse(item.key) }
    const arrive = (client: string, given: number, arrived: number) => {
      const times = { givenAt: new Date(at.getTime() + given), at: new Date(at.getTime() + arrived) }
      return db.withTransaction((tx) => saveAnswer(tx, { ...answer, client, sequence: 1, deviceAt: null, ...times }))
    }
    expect(await arrive('first', 0, 10_000)).toBe('saved')
    expect(await arrive('second', 5000, 20_000)).toBe('saved')
    expect(await arrive('third', 4000, 30_000)).toBe('stale')
  })

  test("somebody else's attempt, a foreign item, a misfit answer and a closed attempt are refused", async () => {
    const [personId, other] = [await newLearner(), await newLearner()]
    const { attemptId } = await start(personId)
    const [item] = await getItemVersions(db.read, (await getAttempt(attemptId, personId)).itemVersionIds)
    if (!item) throw new Error('no item')
    const answer = { attemptId, personId, itemVersionId: item.id, response: rightResponse(item.key) }
    expect(await save({ ...answer, personId: other })).toBe('unknown')
    expect(await save({ ...answer, itemVersionId: newId() })).toBe('unknown')
    expect(await save({ ...answer, response: { correct: true } })).toBe('unfit')
    expect((await listResponses(db.read, attemptId)).size).toBe(0)
    await db.withTransaction((tx) => submitAttempt(tx, { attemptId, personId, at }))
    expect(await save(answer)).toBe('closed')
    expect((await listResponses(db.read, attemptId)).size).toBe(0)
  })

  test('a plain form saves what changed and takes back what was emptied', async () => {
    const personId = await newLearner()
    const { attemptId } = await start(personId)
    const [one, two] = await getItemVersions(db.read, (await getAttempt(attemptId, personId)).itemVersionIds)
    if (!one || !two) throw new Error('no item')
    await save({ attemptId, personId, itemVersionId: two.id, response: rightResponse(two.key) })
    const changes = [
      { itemVersionId: one.id, response: rightResponse(one.key) },
      { itemVersionId: two.id, response: null }
    ]
    await db.withTransaction((tx) => saveForm(tx, { attemptId, personId, changes, client: newId(), at }))
    expect([...(await listResponses(db.read, attemptId)).keys()]).toEqual([one.id])
  })
})

describe('submitting', () => {
  test.each([
    [4, 1, true],
    [3, 0.75, true],
    [2, 0.5, false],
    [0, 0, false]
  ])('%i right of 4 score %d', async (right, score, passed) => {
    const personId = await newLearner()
    const { attemptId } = await start(personId, right)
    await answerRight(db, attemptId, personId, right)
    const outcome = await db.withTransaction((tx) => submitAttempt(tx, { attemptId, personId, at }))
    expect(outcome).toMatchObject({ score, passed, first: true })
    const { answers, outcomesToReview } = await explainAttempt(db.read, outcome.attempt)
    expect(answers.filter((answer) => answer.right)).toHaveLength(right)
    expect(answers[0]?.item.key.explanation).toContain('Giải thích')
    expect(outcomesToReview.length > 0).toBe(right < 4)
  })

  test('twenty concurrent submits have one outcome, and a new attempt may begin', async () => {
    const personId = await newLearner()
    const { attemptId } = await start(personId)
    await answerRight(db, attemptId, personId, 3)
    const submitted = await Promise.all(
      Array.from({ length: 20 }, () => db.withTransaction((tx) => submitAttempt(tx, { attemptId, personId, at })))
    )
    expect(submitted.filter((outcome) => outcome.first)).toHaveLength(1)
    expect(new Set(submitted.map((outcome) => outcome.score))).toEqual(new Set([0.75]))
    expect(await findOpenAttempt(db.read, { personId, ...key })).toBeNull()
    expect((await start(personId)).attemptId).not.toBe(attemptId)
    expect(await findBestAttempt(db.read, { personId, ...key, round: 1 })).toEqual({ id: attemptId, score: 0.75 })
  })

  test("somebody else's attempt is unknown", async () => {
    const [personId, other] = [await newLearner(), await newLearner()]
    const { attemptId } = await start(personId)
    const refused = db.withTransaction((tx) => submitAttempt(tx, { attemptId, personId: other, at }))
    await expect(refused).rejects.toMatchObject({ code: 'attempt-unknown' })
  })
})

test('claimed attempts move once, and each keeps its answers', async () => {
  const [from, to] = [await newLearner(), await newLearner()]
  const mine = await start(to)
  const theirs = await start(from)
  await answerRight(db, theirs.attemptId, from, 2)
  const claim = () => db.withTransaction((tx) => moveAttempts(tx, { from, to }, []))
  await Promise.all([claim(), claim()])
  expect(await findOpenAttempt(db.read, { personId: to, ...key })).toBe(mine.attemptId)
  expect(await findOwnAttempt(db.read, { attemptId: theirs.attemptId, personId: to })).not.toBeNull()
  expect((await listResponses(db.read, theirs.attemptId)).size).toBe(2)
  expect(await db.read.$count(attempts, eq(attempts.personId, from))).toBe(0)
})
