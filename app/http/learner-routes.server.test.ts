import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listResponses } from '~/areas/assessment/answers.server'
import { findOwnAttempt } from '~/areas/assessment/attempts.server'
import { getItemVersions } from '~/areas/assessment/item-versions.server'
import type { ItemResponse } from '~/areas/assessment/responses'
import type { Actor } from '~/platform/context.server'
import { type AttemptId, asId, type LessonId, type PersonId } from '~/platform/ids'
import { finishLesson } from '~/workflows/finish-lesson.server'
import { startQuiz } from '~/workflows/start-quiz.server'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { buildLearner, rightResponse } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { fastRoutes } from './fast-route-table.server'

const db = await openTestDatabase()
const system = buildSystem(db)
let actor: Actor = { kind: 'nobody' }
let course: BuiltCourse
let personId: PersonId
let attemptId: AttemptId
let url: string

const server = createServer((request, response) => {
  const path = request.url ?? ''
  const route = fastRoutes.find((one) => one.method === request.method && one.path.test(path))
  if (!route) return response.writeHead(404).end()
  const params = route.path.exec(path)?.slice(1) ?? []
  const context = async () => buildContext(system, actor)
  route.handle({ request, response, params, search: '', context }).catch(() => response.writeHead(500).end())
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  course = await buildCourse(db)
  personId = await buildLearner(db, 'device', 'Bà Sáu')
  const context = buildContext(system)
  await finishLesson(context, { personId, courseSlug: course.slug, lessonId: course.lessonIds[0] as LessonId })
  attemptId = await startQuiz(context, { personId, courseSlug: course.slug, quizSlug: 'final' })
})
afterAll(() => {
  server.close()
})

async function post(body: unknown, attempt: string = attemptId) {
  const answer = await fetch(`${url}/api/v1/attempts/${attempt}/answers`, {
    method: 'POST',
    body: JSON.stringify(body)
  })
  return { status: answer.status, body: await answer.json() }
}
async function answerBody(response: unknown) {
  const attempt = await findOwnAttempt(db.read, { attemptId, personId })
  return {
    itemVersionId: attempt?.itemVersionIds[0],
    response,
    client: 'page',
    sequence: 1,
    deviceAt: '2026-11-23T03:00:00Z'
  }
}

test('nobody, another person, a misfit and a wrong shape are refused', async () => {
  const misfit = await answerBody({ nothing: true })
  actor = { kind: 'nobody' }
  expect((await post(misfit)).status).toBe(401)
  actor = { kind: 'device', personId: await buildLearner(db) }
  expect((await post(misfit)).status).toBe(404)
  actor = { kind: 'device', personId }
  expect(await post(misfit)).toEqual({ status: 422, body: { error: 'unfit' } })
  expect((await post({ ...misfit, extra: 1 })).status).toBe(400)
  expect((await post({ ...misfit, itemVersionId: 'x' })).status).toBe(404)
  expect((await post('x'.repeat(20_000))).status).toBe(400)
})

test('an answer is acknowledged once it is saved, and a repeat is answered alike', async () => {
  actor = { kind: 'device', personId }
  const attempt = await findOwnAttempt(db.read, { attemptId, personId })
  const [item] = await getItemVersions(db.read, attempt?.itemVersionIds.slice(0, 1) ?? [])
  if (!item) throw new Error('no item')
  const body = await answerBody(rightResponse(item.key))
  expect(await post(body)).toMatchObject({ status: 200, body: { saved: true } })
  expect(await post(body)).toMatchObject({ status: 200, body: { saved: true } })
})

test("an answer that belongs to somebody else is not taken, and stays with its owner's device", async () => {
  const body = { ...(await answerBody({ nothing: true })), personId: 'somebody-else' }
  actor = { kind: 'device', personId }
  expect(await post(body)).toEqual({ status: 409, body: { error: 'other-learner' } })
})

test('a late repeat never overwrites what another device answered meanwhile', async () => {
  actor = { kind: 'device', personId }
  const attempt = await findOwnAttempt(db.read, { attemptId, personId })
  const items = await getItemVersions(db.read, attempt?.itemVersionIds ?? [])
  const [item] = items
  if (!item) throw new Error('no item')
  const body = { itemVersionId: item.id, response: rightResponse(item.key), sequence: 1 }
  const saved = async () => (await listResponses(db.read, attemptId)).get(item.id)
  await post({ ...body, client: 'first-phone' })
  const other = otherResponse(item.key.kind, body.response)
  expect((await post({ ...body, client: 'laptop', response: other })).status).toBe(200)
  const meanwhile = await saved()
  expect(meanwhile).not.toEqual(body.response)
  await post({ ...body, client: 'first-phone', heldMs: 60_000 })
  expect(await saved()).toEqual(meanwhile)
  await post({ ...body, client: 'first-phone', sequence: 2, heldMs: 0 })
  expect(await saved()).toEqual(body.response)
})

/** Another answer of the same kind: what one button chose is changed, anything else is emptied. */
function otherResponse(kind: string, response: ItemResponse): unknown {
  if (kind === 'multiple') return { choices: [] }
  if (kind === 'matching') return { matches: {} }
  if (kind === 'ordering') return { positions: {} }
  if ('answer' in response) return { answer: !response.answer }
  return 'choice' in response ? { choice: response.choice === 'a' ? 'b' : 'a' } : { text: '' }
}

async function askKey() {
  const answer = await fetch(`${url}/api/v1/outbox-key`)
  return { cache: answer.headers.get('cache-control'), body: await answer.json() }
}

test('the key of the outbox is always the same for its person, and nobody gets none', async () => {
  actor = { kind: 'nobody' }
  expect(await askKey()).toEqual({ cache: 'private, no-store', body: { kind: 'nobody', personId: null, key: null } })
  actor = { kind: 'device', personId }
  const first = (await askKey()).body
  expect(first).toEqual({ kind: 'device', personId, key: expect.stringMatching(/^[\w-]{43}$/) })
  expect((await askKey()).body).toEqual(first)
  actor = { kind: 'device', personId: await buildLearner(db) }
  expect((await askKey()).body.key).not.toBe(first.key)
})

async function viewer(courseId: string = course.courseId) {
  const answer = await fetch(`${url}/api/v1/viewer/${courseId}`)
  return { status: answer.status, cache: answer.headers.get('cache-control'), body: await answer.json() }
}

test('the viewer route says who reads and what they have done, and nothing to nobody', async () => {
  actor = { kind: 'nobody' }
  expect(await viewer()).toEqual({
    status: 200,
    cache: 'private, no-store',
    body: { personId: null, name: null, learner: null, lessons: {}, reading: null }
  })
  actor = { kind: 'account', personId, accountId: asId('a') }
  expect((await viewer()).body).toEqual({
    personId,
    name: 'Bà Sáu',
    learner: null,
    lessons: { [course.lessonIds[0] as string]: 'done' },
    reading: {
      reached: {},
      practised: {},
      changed: [],
      missing: { lessons: 1, quiz: true, plan: false },
      bookmarks: {},
      noted: []
    }
  })
  expect((await viewer('khong-co')).body).toMatchObject({ lessons: {} })
})

async function act(sent: Record<string, unknown>) {
  const answer = await fetch(`${url}/api/v1/acts`, { method: 'POST', body: JSON.stringify(sent) })
  return { status: answer.status, body: await answer.json() }
}
function finishing(lesson: string, key: string) {
  const done = { kind: 'finish-lesson', course: course.slug, lesson }
  return { key, personId, deviceAt: '2026-11-23T03:00:00Z', act: done }
}

test('an act sent again answers its first receipt', async () => {
  actor = { kind: 'device', personId }
  const sent = finishing('bai-2', 'a-key-of-sixteen')
  const first = await act(sent)
  expect(first).toMatchObject({ status: 200, body: { receipt: expect.stringMatching(/^BN-/) } })
  expect(await act(sent)).toEqual(first)
})

test('an act is taken from its own learner only, and only when it is one', async () => {
  const sent = finishing('bai-2', 'another-key-of-16')
  actor = { kind: 'nobody' }
  expect(await act(sent)).toEqual({ status: 401, body: { error: 'not-signed-in' } })
  actor = { kind: 'device', personId: await buildLearner(db, 'device', 'Ông Bảy') }
  expect(await act(sent)).toEqual({ status: 409, body: { error: 'other-learner' } })
  actor = { kind: 'device', personId }
  expect(await act({ ...sent, act: { kind: 'fly' } })).toEqual({ status: 400, body: { error: 'not-an-act' } })
  expect(await act(finishing('no-such-lesson', 'yet-another-key-16'))).toEqual({
    status: 404,
    body: { error: 'lesson-unknown' }
  })
})
