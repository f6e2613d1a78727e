import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { activityKeys } from '#db/schema/catalogue'
import { lessonProgress } from '#db/schema/learning'
import { findActivity, listActivities } from '~/areas/catalogue/activities/activities.server'
import { writePlay } from '~/areas/catalogue/activities/game'
import { kinds } from '~/areas/catalogue/activities/kinds'
import type { Act } from '~/areas/learning/acts'
import { findEnrolment } from '~/areas/learning/enrolments.server'
import { listEvents } from '~/areas/learning/events.server'
import { day } from '~/platform/days'
import { asId, type CourseId, type LessonId, newId, type PersonId } from '~/platform/ids'
import { buildActivity, buildCourseFiles, buildLesson, LESSON } from '../../tests/factories/catalogue'
import { openTestDatabase } from '../../tests/factories/database'
import { buildLearner } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { moveWork } from './claim-device-work.server'
import { performAct } from './perform-act.server'
import { publishActivities } from './publish-activities.server'
import { publishContent } from './publish-course.server'

const db = await openTestDatabase()
const system = buildSystem(db)
const context = buildContext(system)
const FILE = 'activities/xep-the.yaml'

function filesWith(activity: string) {
  return buildCourseFiles({
    [LESSON]: buildLesson('Chào bác.\n\n<Activity id="xep-the" />\n\nHết.'),
    [FILE]: activity
  })
}

async function publish(files: Map<string, string>) {
  const activities = await publishActivities(system, files)
  const [course] = await publishContent(system, files)
  return { activities, course }
}

beforeAll(async () => {
  const { activities, course } = await publish(filesWith(buildActivity()))
  expect([activities.outcome, course?.outcome, course?.faults]).toEqual(['published', 'published', []])
})

async function playedToEnd() {
  const activity = await findActivity(db.read, 'xep-the')
  if (!activity) throw new Error('the activity was not published')
  const play = kinds[activity.kind].carryOn(activity.shown, { seed: 3, moves: [] })
  if (!play) throw new Error('it has no end')
  return { activity, play }
}

async function actOf(changes: Partial<Extract<Act, { kind: 'finish-activity' }>> = {}): Promise<Act> {
  const { activity, play } = await playedToEnd()
  return {
    kind: 'finish-activity',
    course: 'khoa-thu',
    lesson: 'bai-mot',
    activity: activity.id,
    version: activity.version,
    play: writePlay(play),
    ...changes
  }
}

const perform = (personId: PersonId, act: Act, key = newId()) =>
  performAct(context, { personId, key, deviceAt: '2026-11-23T02:00:00Z', act })

async function progressOf(personId: PersonId) {
  const enrolment = await findEnrolment(db.read, personId, asId<CourseId>('thu'), day('2026-11-23'))
  if (!enrolment) return null
  const [row] = await db.read
    .select({ activities: lessonProgress.activities, doneAt: lessonProgress.doneAt })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, enrolment.id), eq(lessonProgress.lessonId, asId<LessonId>('thu-01'))))
  return row ?? null
}

const eventsOf = async (personId: PersonId) =>
  (await listEvents(db.read, personId, { after: null, limit: 20 })).filter(({ kind }) => kind === 'activity-done')

test('a play to the end is kept once, with one receipt, and the lesson itself is not done by it', async () => {
  const personId = await buildLearner(db)
  const act = await actOf()
  const key = newId()
  const first = await perform(personId, act, key)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => perform(personId, act, index % 2 === 0 ? key : newId()))
  )
  expect(first.receipt).toMatch(/^BN-/)
  expect(new Set(answers.map(({ receipt }) => receipt))).toEqual(new Set([first.receipt]))
  expect(await eventsOf(personId)).toMatchObject([{ receipt: first.receipt, detail: { activity: 'Xếp thẻ' } }])
  expect(await progressOf(personId)).toMatchObject({ doneAt: null, activities: { 'xep-the': { on: '2026-11-23' } } })
})

test.each([
  ['moves that stop before the end', { play: '3~to.0~next' }, 'play-unfinished'],
  ['a move that could not be made', { play: '3~next' }, 'play-unfinished'],
  ['nothing', { play: '' }, 'play-unfinished'],
  ['a version that never was', { version: 'x' }, 'activity-unknown'],
  ['another activity than the version’s', { activity: 'khac' }, 'activity-unknown'],
  ['a lesson that does not show it', { lesson: 'bai-hai' }, 'activity-unknown'],
  ['a lesson that is not there', { lesson: 'bai-ba' }, 'lesson-unknown']
])('%s keeps nothing', async (_, changes, code) => {
  const personId = await buildLearner(db)
  await expect(perform(personId, await actOf(changes))).rejects.toMatchObject({ code })
  expect(await progressOf(personId)).toBeNull()
  expect(await eventsOf(personId)).toEqual([])
})

test('claimed work brings its activities along, and loses none of one’s own', async () => {
  const [from, to] = [await buildLearner(db), await buildLearner(db)]
  await perform(from, await actOf())
  await perform(to, { kind: 'finish-lesson', course: 'khoa-thu', lesson: 'bai-mot' })
  await db.withTransaction((tx) => moveWork(tx, context, { from, to }))
  const progress = await progressOf(to)
  expect(progress?.doneAt).not.toBeNull()
  expect(progress?.activities).toEqual({ 'xep-the': { on: '2026-11-23' } })
})

test('a changed file becomes a new version, and a page that still shows the old one can be finished', async () => {
  const before = await actOf()
  const { activities, course } = await publish(filesWith(buildActivity({ cards: 'abba' })))
  expect([activities.outcome, course?.outcome]).toEqual(['published', 'published'])
  const after = await findActivity(db.read, 'xep-the')
  expect(after?.version).not.toBe(before.kind === 'finish-activity' ? before.version : '')
  const personId = await buildLearner(db)
  await expect(perform(personId, before)).resolves.toMatchObject({ receipt: expect.stringMatching(/^BN-/) })
})

test('the same files again are one look-up, and a file that is gone leaves the gallery but not the lesson', async () => {
  const files = filesWith(buildActivity({ cards: 'abba' }))
  expect((await publish(files)).activities.outcome).toBe('unchanged')
  const act = await actOf()
  expect((await publishActivities(system, new Map())).outcome).toBe('published')
  expect(await listActivities(db.read)).toEqual([])
  const personId = await buildLearner(db)
  await expect(perform(personId, act)).resolves.toMatchObject({ receipt: expect.stringMatching(/^BN-/) })
  await publishActivities(system, files)
  expect((await listActivities(db.read)).map(({ id }) => id)).toEqual(['xep-the'])
})

test('a file at fault is named with its place, and the last good version stays', async () => {
  const broken = buildActivity({ cards: 'abbc' })
  const { outcome, faults } = await publishActivities(system, filesWith(broken))
  expect(outcome).toBe('faulty')
  expect(faults.map(({ file, line, code }) => [file, line, code])).toEqual([[FILE, 12, 'yaml-field']])
  expect((await listActivities(db.read)).map(({ id }) => id)).toEqual(['xep-the'])
})

test('what is not kept back has no key row', async () => {
  expect(await db.read.select().from(activityKeys)).toEqual([])
})
