import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/types'
import { readDevice } from '~/areas/accounts/device-cookie.server'
import { listDeviceProfiles } from '~/areas/accounts/device-profiles.server'
import { pinPictures } from '~/areas/accounts/picture-pin'
import { openSession } from '~/areas/accounts/sign-in-sessions.server'
import { listEvents } from '~/areas/learning/events.server'
import type { System } from '~/platform/context.server'
import { type AttemptId, asId, type DeviceProfileId, type PersonId } from '~/platform/ids'
import { asActor, buildAccount } from '../../tests/factories/accounts'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { anyResponse } from '../../tests/factories/examinee'
import { buildPhone, pinForm } from '../../tests/factories/phone'
import { serveSchool } from '../../tests/factories/served-school'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { claimDeviceWork, listLockedLearners, listUnclaimedWork } from './claim-device-work.server'
import { describeAttempt } from './read-quiz.server'

let db: Database
let system: System
let course: BuiltCourse
let site: Awaited<ReturnType<typeof serveSchool>>

beforeAll(async () => {
  db = await openTestDatabase()
  system = buildSystem(db)
  course = await buildCourse(db)
  site = await serveSchool(system)
})
afterAll(() => site.close())

type Phone = ReturnType<typeof buildPhone>
type Learner = { name: string; id: DeviceProfileId; personId: PersonId; pin: Record<string, string> }

/** Four pictures of their own for each learner. */
function pinOf(number: number): Record<string, string> {
  const picture = (at: number) => pinPictures[at % pinPictures.length] ?? 'fish'
  return pinForm([picture(number), picture(number + 1), picture(number + 3), picture(Math.floor(number / 9) + 5)])
}

async function profilesOn(phone: Phone) {
  const device = await readDevice(system, phone.header())
  return device ? listDeviceProfiles(db.read, device) : []
}

async function addLearner(phone: Phone, number: number): Promise<Learner> {
  const name = `Người thứ ${number}`
  await phone.post('/device/new', { name, picture: 'lotus' })
  const profile = (await profilesOn(phone)).find((one) => one.name === name)
  if (!profile) throw new Error('the learner was not added')
  const pin = pinOf(number)
  expect(await phone.post(`/device/${profile.id}/pin`, pin)).toBe('/me')
  return { name, id: profile.id, personId: profile.personId, pin }
}

const lessonPath = (number: number) => `/courses/${course.slug}/bai-${number + 1}`
const eventsOf = (personId: PersonId) => listEvents(db.read, personId, { after: null, limit: 50 })
const lessonsOf = async (personId: PersonId) =>
  (await eventsOf(personId)).filter((event) => event.kind === 'lesson-done').map((event) => event.subjectId)

const noteOf = (number: number) => `Ghi chú riêng của người thứ ${number}.`

/** A note beside the first lesson, and an open attempt with an answer to each of its items. */
async function studyQuietly(phone: Phone, { personId }: Learner, number: number): Promise<AttemptId> {
  const note = { id: String(number).padStart(32, '0'), anchor: null, quote: '', text: noteOf(number) }
  const act = { kind: 'keep-note', course: course.slug, lesson: 'bai-1', note }
  const sent = { key: `note-of-learner-${number}`, personId, deviceAt: system.now().toISOString(), act }
  expect(await phone.postJson('/api/v1/acts', sent)).toBe(200)
  const form = { path: 'citizen', learner: personId }
  const attemptId = asId<AttemptId>((await phone.post(`/courses/${course.slug}/quiz/final`, form)).split('/')[2] ?? '')
  for (const [index, { id, item }] of (await itemsOf(personId, attemptId)).entries()) {
    const answer = {
      itemVersionId: id,
      response: anyResponse(item, number),
      client: `phone-${number}`,
      sequence: index
    }
    expect(await phone.postJson(`/api/v1/attempts/${attemptId}/answers`, answer)).toBe(200)
  }
  return attemptId
}

async function itemsOf(personId: PersonId, attemptId: AttemptId) {
  const attempt = await describeAttempt(buildContext(system, { kind: 'device', personId }), attemptId)
  if (!attempt || attempt === 'submitted') throw new Error('this learner has no such open attempt')
  return attempt.items.map(({ id, shown, response }) => ({ id, item: shown, response }))
}

test('twelve learners on one device: no name, note, answer or progress crosses', async () => {
  const phone = buildPhone(site.url)
  const learners: (Learner & { attemptId: AttemptId })[] = []
  for (let number = 0; number < 12; number++) {
    const learner = await addLearner(phone, number)
    await phone.post('/me/goal', { lessons: String((number % 7) + 1), learner: learner.personId })
    for (let done = 0; done < number % 3; done++) await phone.post(lessonPath(done), { learner: learner.personId })
    learners.push({ ...learner, attemptId: await studyQuietly(phone, learner, number) })
    await phone.post('/device/lock', {})
  }
  expect(await phone.get('/me')).not.toContain('Người thứ')
  expect(await phone.get('/me/notes')).not.toContain('Ghi chú riêng')

  for (const [number, learner] of learners.entries()) {
    const other = learners[(number + 5) % 12]
    expect(await phone.post('/device?index', { profile: learner.id })).toBe(`/device/${learner.id}/unlock`)
    expect(await phone.post(`/device/${learner.id}/unlock`, other?.pin ?? {})).toBe('400')
    expect(await phone.get('/me')).not.toContain('Người thứ')
    expect(await phone.post(`/device/${learner.id}/unlock`, learner.pin)).toBe('/me')
    const page = await phone.get('/me')
    expect(page).toContain(learner.name)
    expect(page).toContain(`Mục tiêu tuần: ${(number % 7) + 1} bài`)
    for (const one of learners) if (one !== learner) expect(page).not.toContain(`${one.name}<`)
    expect(await lessonsOf(learner.personId)).toHaveLength(number % 3)

    for (const notes of [await phone.get('/me/notes'), await phone.get(`/api/v1/notes/${course.lessonIds[0]}`)]) {
      expect(learners.filter((_, at) => notes.includes(noteOf(at)))).toEqual([learner])
    }
    for (const { attemptId } of learners) {
      expect(await phone.look(`/attempts/${attemptId}?index`)).toBe(attemptId === learner.attemptId ? 200 : 404)
    }
    const [first] = await itemsOf(other?.personId ?? learner.personId, other?.attemptId ?? learner.attemptId)
    const stolen = { itemVersionId: first?.id, response: first?.response, client: 'stolen', sequence: 99 }
    expect(await phone.postJson(`/api/v1/attempts/${other?.attemptId}/answers`, stolen)).toBe(404)
    await phone.post('/device/lock', {})
  }
  for (const [number, { personId, attemptId }] of learners.entries()) {
    const items = await itemsOf(personId, attemptId)
    expect(items.map(({ response }) => response)).toEqual(items.map(({ item }) => anyResponse(item, number)))
  }
})

test('before the PIN nothing is told of a learner’s work, and nothing of it can be changed or claimed', async () => {
  const phone = buildPhone(site.url)
  const learner = await addLearner(phone, 1)
  await phone.post(lessonPath(0), {})
  await phone.post('/device/lock', {})
  expect(await phone.post(`/device/${learner.id}`, { name: 'Kẻ lạ', picture: 'kite' })).toBe(
    `/device/${learner.id}/unlock`
  )
  expect(await phone.post(`/device/${learner.id}/pin`, pinOf(2))).toBe(`/device/${learner.id}/unlock`)
  expect(await phone.post(`/device/${learner.id}/pin`, { intent: 'remove' })).toBe(`/device/${learner.id}/unlock`)

  const hoa = await buildAccount(system)
  const context = buildContext(system, asActor(hoa))
  const cookies = phone.header()
  expect(await listUnclaimedWork(context, cookies)).toEqual([])
  expect(await listLockedLearners(context, cookies)).toEqual([{ id: learner.id, name: learner.name, picture: 'lotus' }])
  expect(await claimDeviceWork(context, { cookies, profileIds: [learner.id], to: hoa.personId })).toBe(0)

  phone.keep(await openSession(system, hoa.id))
  expect(await phone.post(`/device/${learner.id}/unlock`, { ...pinOf(5), claim: 'yes' })).toBe('400')
  expect(await lessonsOf(hoa.personId)).toEqual([])
  expect(await phone.post(`/device/${learner.id}/unlock`, { ...learner.pin, claim: 'yes' })).toBe('/me/record')
  expect(await lessonsOf(hoa.personId)).toHaveLength(1)
  expect(await profilesOn(phone)).toEqual([])
})

test('a learner without a PIN is not put behind one by somebody else', async () => {
  const phone = buildPhone(site.url)
  await phone.post('/device/new', { name: 'Bà Tư', picture: 'lotus' })
  await phone.post('/device/new', { name: 'Cu Tí', picture: 'kite' })
  const [first] = await profilesOn(phone)
  expect(await phone.post(`/device/${first?.id}/pin`, pinOf(1))).toBe('/device')
  expect((await profilesOn(phone)).map((profile) => profile.hasPin)).toEqual([false, false])
})

test('wrong pictures make one wait and lock nobody out', async () => {
  const phone = buildPhone(site.url)
  const learner = await addLearner(phone, 3)
  await phone.post('/device/lock', {})
  const answers: string[] = []
  for (let count = 0; count < 6; count++) answers.push(await phone.post(`/device/${learner.id}/unlock`, pinOf(4)))
  expect(answers).toEqual(['400', '400', '400', '400', '400', '429'])
})

test('a tab left open for one learner saves nothing once the phone is another’s', async () => {
  const phone = buildPhone(site.url)
  const [first, second] = [await addLearner(phone, 1), await addLearner(phone, 2)]
  expect(await phone.post(lessonPath(0), { learner: first.personId })).toBe('/device?changed=yes')
  expect(await phone.post('/me/goal', { lessons: '3', learner: first.personId })).toBe('/device?changed=yes')
  expect(await lessonsOf(first.personId)).toEqual([])
  expect(await lessonsOf(second.personId)).toEqual([])
  await phone.post(lessonPath(0), { learner: second.personId })
  expect(await lessonsOf(second.personId)).toHaveLength(1)
  expect(await phone.get('/device?changed=yes')).toContain('Máy đã đổi người học')
})

test('the work of each of twelve learners is claimed once, whoever asks at the same time', async () => {
  const phone = buildPhone(site.url)
  for (let number = 0; number < 12; number++) {
    await phone.post('/device/new', { name: `Người thứ ${number}`, picture: 'lotus' })
    await phone.post(lessonPath(0), {})
  }
  const profileIds = (await profilesOn(phone)).map((profile) => profile.id)
  const claimers = await Promise.all([1, 2, 3, 4].map(() => buildAccount(system)))
  const claims = claimers.flatMap((account) => [1, 2, 3].map(() => account))
  const cookies = phone.header()
  const moved = await Promise.all(
    claims.map((account) =>
      claimDeviceWork(buildContext(system, asActor(account)), { cookies, profileIds, to: account.personId })
    )
  )
  expect(moved.reduce((sum, count) => sum + count, 0)).toBe(12)
  const events = await Promise.all(claimers.map((account) => eventsOf(account.personId)))
  expect(events.flat().filter((event) => event.kind === 'lesson-done')).toHaveLength(12)
  expect(await profilesOn(phone)).toEqual([])
})
