import { beforeAll, expect, test } from 'vitest'
import { deviceProfiles } from '#db/schema/accounts'
import type { Database } from '#db/types'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { listBookmarks, setBookmark } from '~/areas/learning/bookmarks.server'
import { listEvents, recordEvent } from '~/areas/learning/events.server'
import { keepNote, listNotes } from '~/areas/learning/notes.server'
import type { Context } from '~/platform/context.server'
import { type CourseId, type DeviceProfileId, type LessonId, newId, type PersonId } from '~/platform/ids'
import { asActor, buildAccount, cookieOf } from '../../tests/factories/accounts'
import { openTestDatabase } from '../../tests/factories/database'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { claimDeviceWork, listUnclaimedWork } from './claim-device-work.server'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
})

/** Somebody studied on this device without an account. */
async function studyOnDevice(): Promise<{ personId: PersonId; cookies: string; profileId: DeviceProfileId }> {
  const context = buildContext(buildSystem(db))
  const { personId, cookie } = await ensureLearner(context, { address: 'test', cookies: null })
  await recordLesson(context, personId)
  const cookies = cookieOf(cookie ?? '')
  const [work] = await listUnclaimedWork(context, cookies)
  if (!work) throw new Error('the work was not found')
  return { personId, cookies, profileId: work.profileId }
}

async function recordLesson(context: Context, personId: PersonId) {
  await db.withTransaction((tx) =>
    recordEvent(tx, { personId, kind: 'lesson-done', courseId: newId(), subjectId: newId(), at: context.now() })
  )
}

test('a device says what each learner did; one who did nothing is not asked about', async () => {
  const { cookies } = await studyOnDevice()
  const context = buildContext(buildSystem(db))
  expect(await listUnclaimedWork(context, cookies)).toMatchObject([
    { name: 'Người học 1', lessons: 1, attempts: 0, lastOn: '2026-11-23' }
  ])
  const { cookie } = await ensureLearner(context, { address: 'test', cookies: null })
  expect(await listUnclaimedWork(context, cookieOf(cookie ?? ''))).toEqual([])
})

test('twenty claims at once move the work once', async () => {
  const { personId, cookies, profileId } = await studyOnDevice()
  const hoa = await buildAccount(buildSystem(db))
  const context = buildContext(buildSystem(db), asActor(hoa))
  const claim = () => claimDeviceWork(context, { cookies, profileIds: [profileId], to: hoa.personId })
  const moved = await Promise.all(Array.from({ length: 20 }, claim))
  expect(moved.reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await listEvents(db.read, hoa.personId, { after: null, limit: 10 })).toHaveLength(1)
  expect(await listEvents(db.read, personId, { after: null, limit: 10 })).toEqual([])
  const profiles = await db.read.select().from(deviceProfiles)
  expect(profiles.find((profile) => profile.id === profileId)).toMatchObject({ claimedById: hoa.personId })
})

test('two people who claim the same work cannot both have it', async () => {
  const { cookies, profileId } = await studyOnDevice()
  const both = await Promise.all([1, 2].map(() => buildAccount(buildSystem(db))))
  const moved = await Promise.all(
    both.map((account) =>
      claimDeviceWork(buildContext(buildSystem(db), asActor(account)), {
        cookies,
        profileIds: [profileId],
        to: account.personId
      })
    )
  )
  expect(moved.sort()).toEqual([0, 1])
})

test('what is not claimed stays, and another device’s work is out of reach', async () => {
  const mine = await studyOnDevice()
  const theirs = await studyOnDevice()
  const hoa = await buildAccount(buildSystem(db))
  const context = buildContext(buildSystem(db), asActor(hoa))
  expect(await claimDeviceWork(context, { cookies: mine.cookies, profileIds: [], to: hoa.personId })).toBe(0)
  const grab = { cookies: mine.cookies, profileIds: [theirs.profileId], to: hoa.personId }
  expect(await claimDeviceWork(context, grab)).toBe(0)
  expect(await listUnclaimedWork(context, theirs.cookies)).toHaveLength(1)
})

test('notes and bookmarks go with their writer, once; of two bookmarks in a lesson the later stays', async () => {
  const context = buildContext(buildSystem(db))
  const { personId, cookie } = await ensureLearner(context, { address: 'test', cookies: null })
  const hoa = await buildAccount(buildSystem(db))
  const [courseId, both, early] = [newId<CourseId>(), newId<LessonId>(), newId<LessonId>()]
  const [before, now] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-20T00:00:00Z')]
  const note = { id: newId().replaceAll('-', ''), anchor: null, quote: '', text: 'Hỏi chị Thu' }
  await db.withTransaction(async (tx) => {
    await keepNote(tx, { personId, courseId, lessonId: both, note, at: now })
    await setBookmark(tx, { personId, courseId, lessonId: both, heading: 'may-nay', at: now })
    await setBookmark(tx, { personId: hoa.personId, courseId, lessonId: both, heading: 'truoc', at: before })
    await setBookmark(tx, { personId, courseId, lessonId: early, heading: 'som', at: before })
    await setBookmark(tx, { personId: hoa.personId, courseId, lessonId: early, heading: 'sau', at: now })
  })
  const cookies = cookieOf(cookie ?? '')
  const [work] = await listUnclaimedWork(context, cookies)
  expect(work).toMatchObject({ lessons: 0, notes: 3, lastOn: '2026-11-20' })
  const claim = { cookies, profileIds: work ? [work.profileId] : [], to: hoa.personId }
  const moved = await Promise.all(Array.from({ length: 20 }, () => claimDeviceWork(context, claim)))
  expect(moved.reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await listNotes(db.read, personId)).toEqual([])
  expect(await listBookmarks(db.read, personId)).toEqual([])
  expect(await listNotes(db.read, hoa.personId)).toMatchObject([{ text: 'Hỏi chị Thu' }])
  const headings = (await listBookmarks(db.read, hoa.personId)).map((mark) => mark.heading)
  expect(headings.sort()).toEqual(['may-nay', 'sau'])
})
