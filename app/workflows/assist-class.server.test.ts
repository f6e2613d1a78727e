import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { deviceProfiles } from '#db/schema/accounts'
import { auditEntries } from '#db/schema/audit'
import { completions } from '#db/schema/learning'
import type { Database } from '#db/types'
import type { ViewerContext } from '~/areas/access/authorise.server'
import type { Account } from '~/areas/accounts/accounts.server'
import { findActor } from '~/areas/accounts/actors.server'
import { slipWord } from '~/areas/accounts/claim-slips.server'
import { readDevice } from '~/areas/accounts/device-cookie.server'
import { openWithWord, tryPin } from '~/areas/accounts/pins.server'
import { listEvents } from '~/areas/learning/events.server'
import type { Context, System } from '~/platform/context.server'
import { type LessonId, newId, type PersonId, type UnitId } from '~/platform/ids'
import { asActor, buildAccount, buildViewer, cookieOf } from '../../tests/factories/accounts'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { answerRight } from '../../tests/factories/learning'
import { buildUnit } from '../../tests/factories/organisation'
import { buildContext, buildSystem } from '../../tests/factories/system'
import {
  closeAssistedClass,
  describeOwnClass,
  issuePinWord,
  listClassUnits,
  openAssistedClass,
  printSlips
} from './assist-class.server'
import { claimBySlip } from './claim-device-work.server'
import { finishLesson } from './finish-lesson.server'
import { findClassToJoin, joinAsNewLearner } from './join-class.server'
import { startQuiz } from './start-quiz.server'
import { submitQuiz } from './submit-quiz.server'

let db: Database
let system: System
let unitId: UnitId
let course: BuiltCourse
let now = new Date('2026-11-23T03:00:00Z')

beforeAll(async () => {
  db = await openTestDatabase()
  system = buildSystem(db, () => now)
  unitId = await buildUnit(db, { kind: 'commune', name: 'Xã Trà Bồng' })
  course = await buildCourse(db)
})

async function buildHelper(): Promise<ViewerContext> {
  return buildViewer(system, await buildAccount(system, { grants: [{ role: 'helper', unitId }] }))
}

async function openSchoolClass(hours = 3) {
  now = new Date('2026-11-23T03:00:00Z')
  const helper = await buildHelper()
  return { helper, opened: await openAssistedClass(helper, { title: 'Nhà văn hóa thôn', hours, unitId }) }
}

type Seated = { personId: PersonId; cookies: string }

async function join(code: string, name: string, cookies: string | null = null): Promise<Seated> {
  const { id: classId } = await findClassToJoin(buildContext(system), code, newId())
  const joining = { cookies, classId, name, picture: 'lotus', pin: 'fish kite drum boat' }
  const held = cookieOf(await joinAsNewLearner(buildContext(system), joining))
  const actor = await findActor(system, held)
  if (actor.kind !== 'device') throw new Error('nobody joined')
  return { personId: actor.personId, cookies: held }
}

/** The context of a request from the phone at this moment. */
async function onPhone({ cookies }: Seated): Promise<Context> {
  return buildContext(system, await findActor(system, cookies))
}

async function finish(seated: Seated, lessonId: LessonId | undefined) {
  if (!lessonId) throw new Error('no lesson')
  await finishLesson(await onPhone(seated), { personId: seated.personId, courseSlug: course.slug, lessonId })
}

const eventsOf = (personId: PersonId) => listEvents(db.read, personId, { after: null, limit: 50 })
const claimerOf = (account: Account) => buildContext(system, asActor(account))

test('what is learnt in an open class is marked, what is learnt after it is not', async () => {
  const { helper, opened } = await openSchoolClass()
  const tu = await join(opened.code, 'Bà Tư')
  await finish(tu, course.lessonIds[0])
  await closeAssistedClass(helper, opened.id)
  await finish(tu, course.lessonIds[1])
  const lessons = (await eventsOf(tu.personId)).filter((event) => event.kind === 'lesson-done')
  expect(new Map(lessons.map((event) => [event.subjectId, event.assistedClassId]))).toEqual(
    new Map([
      [course.lessonIds[0], opened.id],
      [course.lessonIds[1], null]
    ])
  )
})

test('a class ends by itself at its hour, and nobody joins it any more', async () => {
  const { opened } = await openSchoolClass(1)
  const tu = await join(opened.code, 'Bà Tư')
  now = new Date('2026-11-23T04:00:00Z')
  await finish(tu, course.lessonIds[0])
  expect((await eventsOf(tu.personId)).every((event) => event.assistedClassId === null)).toBe(true)
  await expect(join(opened.code, 'Cu Tí')).rejects.toThrow('class-closed')
})

test('a helper sees who joined and what they finished in this class; another helper sees nothing', async () => {
  const { helper, opened } = await openSchoolClass()
  const tu = await join(opened.code, 'Bà Tư')
  await join(opened.code, 'Cu Tí', tu.cookies)
  await finish(tu, course.lessonIds[0])
  expect(await describeOwnClass(helper, opened.id)).toMatchObject({
    isOpen: true,
    learners: [
      { name: 'Bà Tư', lessons: 1, claimed: false },
      { name: 'Cu Tí', lessons: 0, claimed: false }
    ]
  })
  const other = await buildHelper()
  expect(await describeOwnClass(other, opened.id)).toBeNull()
  await expect(printSlips(other, opened.id)).rejects.toThrow('class-unknown')
  await closeAssistedClass(other, opened.id)
  expect(await describeOwnClass(helper, opened.id)).toMatchObject({ isOpen: true })
})

test('a class is opened only at a unit of one’s own, and opening and closing are noted once', async () => {
  const helper = await buildHelper()
  const elsewhere = await buildUnit(db, { kind: 'commune' })
  expect(await listClassUnits(helper)).toEqual([{ id: unitId, name: 'Xã Trà Bồng' }])
  await expect(openAssistedClass(helper, { title: 'Lớp', hours: 1, unitId: elsewhere })).rejects.toThrow('class-unit')
  const opened = await openAssistedClass(helper, { title: 'Lớp', hours: 1, unitId })
  await closeAssistedClass(helper, opened.id)
  await closeAssistedClass(helper, opened.id)
  const noted = await db.read.select().from(auditEntries).where(eq(auditEntries.subjectId, opened.id))
  expect(noted.map((entry) => entry.action).sort()).toEqual(['class.close', 'class.open'])
})

test('a slip claims the work from another device, once, and the marks stay', async () => {
  const { opened } = await openSchoolClass()
  const tu = await join(opened.code, 'Bà Tư')
  await finish(tu, course.lessonIds[0])
  const device = await readDevice(system, tu.cookies)
  const profileId = device?.activeProfileId
  if (!profileId) throw new Error('no device')
  const typedWord = (await slipWord(claimerOf(await buildAccount(system)), profileId))
    .replaceAll('-', ' ')
    .toUpperCase()
  const [hoa, lan] = [await buildAccount(system), await buildAccount(system)]
  const claim = (account: Account) => {
    const to = account.personId
    return claimBySlip(claimerOf(account), { typedCode: opened.code, typedWord, to, address: newId() })
  }
  const outcomes = await Promise.all([claim(hoa), claim(lan), claim(hoa), claim(lan)])
  expect(outcomes.filter((outcome) => outcome.kind === 'claimed')).toHaveLength(1)
  const claimed = [...(await eventsOf(hoa.personId)), ...(await eventsOf(lan.personId))]
  const done = claimed.filter((event) => event.kind === 'lesson-done')
  expect(done.map((event) => event.assistedClassId)).toEqual([opened.id])
  expect(await eventsOf(tu.personId)).toEqual([])
  expect(await claim(hoa)).toEqual({ kind: 'wrong' })
})

test('a wrong word, another class’s code and an old slip claim nothing', async () => {
  const { opened } = await openSchoolClass()
  const other = await openSchoolClass()
  const tu = await join(opened.code, 'Bà Tư')
  const device = await readDevice(system, tu.cookies)
  const hoa = await buildAccount(system)
  const word = await slipWord(claimerOf(hoa), device?.activeProfileId ?? newId())
  const claim = (typedCode: string, typedWord: string) =>
    claimBySlip(claimerOf(hoa), { typedCode, typedWord, to: hoa.personId, address: newId() })
  expect(await claim(opened.code, 'tre-lua-song-nui-427')).toEqual({ kind: 'wrong' })
  expect(await claim(other.opened.code, word)).toEqual({ kind: 'wrong' })
  now = new Date('2027-03-01T03:00:00Z')
  expect(await claim(opened.code, word)).toEqual({ kind: 'wrong' })
})

test('a course finished in a class says so in its completion', async () => {
  const { opened } = await openSchoolClass()
  const tu = await join(opened.code, 'Bà Tư')
  for (const lessonId of course.lessonIds) await finish(tu, lessonId)
  const context = await onPhone(tu)
  const { personId } = tu
  const attemptId = await startQuiz(context, { personId, courseSlug: course.slug, quizSlug: 'final' })
  await answerRight(db, attemptId, personId)
  await submitQuiz(context, { attemptId, personId, changes: [] })
  const [completion] = await db.read.select().from(completions).where(eq(completions.personId, personId))
  expect(completion?.evidence).toMatchObject({ assisted: true })
})

test('a forgotten PIN is opened by a word from somebody who helps, once; the work is all there', async () => {
  const { helper, opened } = await openSchoolClass()
  const tu = await join(opened.code, 'Bà Tư')
  const device = await readDevice(system, tu.cookies)
  const profileId = device?.activeProfileId
  if (!device || !profileId) throw new Error('no device')
  const word = await issuePinWord(helper, profileId)
  const context = buildContext(system)
  expect(await openWithWord(context, { device, profileId, typed: 'tre-lua-song-nui-427' })).toEqual({ kind: 'wrong' })
  const stranger = { ...device, deviceId: 'AAAAAAAAAAAAAAAAAAAAAA' }
  expect(await openWithWord(context, { device: stranger, profileId, typed: word ?? '' })).toEqual({ kind: 'wrong' })
  expect(await openWithWord(context, { device, profileId, typed: word ?? '' })).toEqual({ kind: 'open' })
  expect(await openWithWord(context, { device, profileId, typed: word ?? '' })).toEqual({ kind: 'wrong' })
  expect(await tryPin(context, { device, profileId, pin: 'any' })).toEqual({ kind: 'open' })
  const noted = and(eq(auditEntries.subjectId, profileId), eq(auditEntries.action, 'pin.recover'))
  expect(await db.read.$count(auditEntries, noted)).toBe(1)
  expect(await db.read.$count(deviceProfiles, eq(deviceProfiles.id, profileId))).toBe(1)
})

test('whoever tries many codes is slowed', async () => {
  const address = newId()
  const codes = Array.from({ length: 45 }, (_, count) => `tre-lua-${String(count).padStart(2, '0')}`)
  const faults = new Set<string>()
  for (const code of [...codes, ...codes, ...codes]) {
    await findClassToJoin(buildContext(system), code, address).catch((error: { code: string }) =>
      faults.add(error.code)
    )
  }
  expect([...faults]).toEqual(['class-closed', 'class-wait'])
})
