import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/types'
import type { Role } from '~/areas/access/permissions'
import type { Account } from '~/areas/accounts/accounts.server'
import { openSession } from '~/areas/accounts/sign-in-sessions.server'
import { findOwnAttempt } from '~/areas/assessment/attempts.server'
import { recordEvent } from '~/areas/learning/events.server'
import type { System } from '~/platform/context.server'
import type { AttemptId, UnitId } from '~/platform/ids'
import { startQuiz } from '~/workflows/start-quiz.server'
import { buildAccount, cookieOf } from '../factories/accounts'
import { buildCourse } from '../factories/assessment'
import { openTestDatabase } from '../factories/database'
import { buildCohort, buildEmployment, buildUnit } from '../factories/organisation'
import { buildProgramme } from '../factories/programmes'
import { type ServedSchool, serveSchool } from '../factories/served-school'
import { buildContext, buildSystem } from '../factories/system'

/** Real objects of somebody in another commune, asked for by everyone who has no business with them. */
const OFFICER = 'Đinh Văn Bốn'

let db: Database
let system: System
let site: ServedSchool
let province: UnitId
let commune: UnitId
let elsewhere: UnitId
let officer: Account
let attemptId: AttemptId
let programme: string
let receipt: string

beforeAll(async () => {
  db = await openTestDatabase()
  system = buildSystem(db)
  site = await serveSchool(system)
  province = await buildUnit(db, { kind: 'province' })
  commune = await buildUnit(db, { kind: 'commune', parentId: province })
  elsewhere = await buildUnit(db, { kind: 'commune', parentId: province })
  officer = await buildAccount(system, { fullName: OFFICER })
  const { personId } = officer
  await buildEmployment(db, { personId, unitId: elsewhere })
  const course = await buildCourse(db)
  const cohortId = await buildCohort(db, { slug: 'khac', rule: null, members: [{ personId }] })
  programme = (await buildProgramme(db, { cohortIds: [cohortId], courseId: course.courseId })).slug
  attemptId = await startQuiz(buildContext(system), { personId, courseSlug: course.slug, quizSlug: 'final' })
  receipt = await db.withTransaction((tx) =>
    recordEvent(tx, {
      personId,
      kind: 'lesson-done',
      courseId: course.courseId,
      subjectId: 'x',
      detail: { lesson: 'Bài', version: 1 },
      at: system.now()
    })
  )
})
afterAll(() => site.close())

const signedIn = new Map<string, Promise<string>>()

/** The cookie of somebody with this role at the commune next door (or of the whole province); or of the officer. */
function cookieFor(role: Role | null, unitId: UnitId = commune): Promise<string> {
  const key = `${role} ${unitId}`
  const known =
    signedIn.get(key) ??
    buildAccount(system, { grants: role ? [{ role, unitId }] : [] }).then(async (account) =>
      cookieOf(await openSession(system, account.id))
    )
  signedIn.set(key, known)
  return known
}

async function ask(cookie: string, url: string, form?: string) {
  const body = form === undefined ? undefined : new URLSearchParams(form)
  const init = { method: body ? 'POST' : 'GET', body, headers: { cookie }, redirect: 'manual' } as const
  const answer = await fetch(site.url + url, init)
  return { status: answer.status, text: await answer.text() }
}

const neighbours: (Role | null)[] = [null, 'hr', 'unit-head', 'leader', 'helper', 'trainer', 'reviewer']

function staffPages() {
  const { personId } = officer
  return [
    `/manage/organisation/${elsewhere}`,
    `/manage/organisation/${province}`,
    `/manage/people/${personId}`,
    `/reports/people/${personId}`,
    `/reports/people/${personId}?programme=${programme}`,
    `/reports/programmes/${programme}?unit=${elsewhere}`,
    `/reports/programmes/${programme}/people?unit=${elsewhere}&what=on-roster`,
    `/reports/programmes/${programme}.csv?unit=${elsewhere}`,
    `/reports/programmes/${programme}.xlsx?unit=${elsewhere}`
  ]
}

test.each(neighbours)('%s of a commune is refused what lies outside it, by its address', async (role) => {
  const cookie = await cookieFor(role)
  for (const url of staffPages()) {
    const { status, text } = await ask(cookie, url)
    expect(`${url}: ${status === 404 || status === 403}`).toBe(`${url}: true`)
    expect(text).not.toContain(OFFICER)
  }
})

test('the same addresses open to the province’s HR', async () => {
  const cookie = await cookieFor('hr', province)
  for (const url of staffPages()) expect(`${url}: ${(await ask(cookie, url)).status}`).toBe(`${url}: 200`)
  expect((await ask(cookie, `/reports/people/${officer.personId}`)).text).toContain(OFFICER)
})

test.each(neighbours)('%s of a commune sees nobody from outside in lists, cohorts and searches', async (role) => {
  const cookie = await cookieFor(role)
  const lists = ['/manage/cohorts/khac', '/reports/cohorts/khac', `/reports/programmes/${programme}/people`]
  for (const url of [...lists, '/manage/people?q=dinh+van+bon', `/manage/people?q=${officer.learnerCode}`]) {
    const { status, text } = await ask(cookie, url)
    expect(`${url}: ${status < 500}`).toBe(`${url}: true`)
    expect(text).not.toContain(OFFICER)
  }
  const open = await cookieFor('hr', province)
  expect((await ask(open, '/manage/cohorts/khac')).text).toContain(OFFICER)
  expect((await ask(open, '/manage/people?q=dinh+van+bon')).text).toContain(OFFICER)
})

test.each(neighbours)('%s of a commune hands no word to somebody outside it', async (role) => {
  const { status, text } = await ask(await cookieFor(role), `/manage/people/${officer.personId}`, 'seen=on')
  expect([403, 404]).toContain(status)
  expect(text).not.toContain('code-card__code')
})

const everyone: (Role | null)[] = [...neighbours, 'administrator']

test.each(everyone)('another’s attempt is unknown to %s, however it is asked for', async (role) => {
  const cookie = await cookieFor(role, province)
  const attempt = await findOwnAttempt(db.read, { attemptId, personId: officer.personId })
  const statuses = [
    (await ask(cookie, `/attempts/${attemptId}`)).status,
    (await ask(cookie, `/attempts/${attemptId}/result`)).status
  ]
  for (const intent of ['save', 'submit', 'submit-anyway']) {
    statuses.push((await ask(cookie, `/attempts/${attemptId}?index`, `intent=${intent}`)).status)
  }
  const body = JSON.stringify({
    itemVersionId: attempt?.itemVersionIds[0],
    response: { answer: true },
    client: 'page',
    sequence: 1
  })
  const saved = await fetch(`${site.url}/api/v1/attempts/${attemptId}/answers`, {
    method: 'POST',
    body,
    headers: { cookie }
  })
  expect([...statuses, saved.status]).toEqual([404, 404, 404, 404, 404, 404])
  const own = cookieOf(await openSession(system, officer.id))
  expect((await ask(own, `/attempts/${attemptId}`)).status).toBe(200)
})

test.each(everyone)('another’s receipts are on no page of %s', async (role) => {
  const cookie = await cookieFor(role, province)
  expect((await ask(cookie, '/me/record')).text).not.toContain(receipt)
  const own = cookieOf(await openSession(system, officer.id))
  expect((await ask(own, '/me/record')).text).toContain(receipt)
})
