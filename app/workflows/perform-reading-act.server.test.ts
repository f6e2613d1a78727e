import { beforeAll, expect, test } from 'vitest'
import { auditEntries } from '#db/schema/audit'
import type { Database } from '#db/types'
import type { Act, NoteDraft } from '~/areas/learning/acts'
import { listBookmarks } from '~/areas/learning/bookmarks.server'
import { listEvents } from '~/areas/learning/events.server'
import { listLessonNotes, listNotes, rewordNote } from '~/areas/learning/notes.server'
import { MOST_NOTES_A_LESSON, MOST_REMARKS_A_LESSON } from '~/areas/learning/reading-limits'
import { listOpenRemarks, settleRemarks } from '~/areas/learning/remarks.server'
import type { Context } from '~/platform/context.server'
import { asId, type LessonId, type NoteId, newId, type PersonId } from '~/platform/ids'
import { asActor, buildAccount } from '../../tests/factories/accounts'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { buildLearner } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { describeReading } from './describe-reading.server'
import { finishLesson } from './finish-lesson.server'
import { keepPlace } from './keep-place.server'
import { performAct } from './perform-act.server'

let db: Database
let context: Context
let course: BuiltCourse
let lessonId: LessonId

beforeAll(async () => {
  db = await openTestDatabase()
  context = buildContext(buildSystem(db))
  course = await buildCourse(db)
  lessonId = course.lessonIds[0] as LessonId
})

function perform(personId: PersonId, act: Act, key: string = newId()) {
  return performAct(context, { personId, key, deviceAt: '2026-11-23T03:00:00Z', act })
}
const here = () => ({ course: course.slug, lesson: 'bai-1' })
const noteId = () => newId().replaceAll('-', '')
const draft = (text: string, id = noteId()): NoteDraft => ({
  id,
  anchor: { block: 0, start: 2, end: 5 },
  quote: 'chữ',
  text
})
const keeping = (note: NoteDraft): Act => ({ kind: 'keep-note', ...here(), note })
const remarking = (comment: string): Act => ({ kind: 'remark', ...here(), heading: 'muc', quote: 'khó', comment })

test('a bookmark is one place a lesson, set again it moves, and it can be taken away', async () => {
  const me = await buildLearner(db)
  await perform(me, { kind: 'set-bookmark', ...here(), heading: 'muc-1' })
  await perform(me, { kind: 'set-bookmark', ...here(), heading: 'muc-2' })
  expect(await listBookmarks(db.read, me)).toEqual([{ lessonId, courseId: course.courseId, heading: 'muc-2' }])
  const other = await buildLearner(db)
  await perform(other, { kind: 'remove-bookmark', ...here() })
  expect(await listBookmarks(db.read, me)).toHaveLength(1)
  await perform(me, { kind: 'remove-bookmark', ...here() })
  expect(await listBookmarks(db.read, me)).toEqual([])
})

test('an old bookmark sent again under its key does not come back', async () => {
  const me = await buildLearner(db)
  const key = newId()
  await perform(me, { kind: 'set-bookmark', ...here(), heading: 'muc-1' }, key)
  await perform(me, { kind: 'remove-bookmark', ...here() })
  await perform(me, { kind: 'set-bookmark', ...here(), heading: 'muc-1' }, key)
  expect(await listBookmarks(db.read, me)).toEqual([])
})

test('twenty keepings of one note at once are one note; its later words take the place of the earlier', async () => {
  const me = await buildLearner(db)
  const note = draft('Hỏi chị Thu')
  const key = newId()
  await Promise.all(Array.from({ length: 20 }, () => perform(me, keeping(note), key)))
  await perform(me, keeping(note))
  expect(await listLessonNotes(db.read, { personId: me, lessonId })).toEqual([note])
  await perform(me, keeping({ ...note, text: 'Đã hỏi' }))
  expect(await listLessonNotes(db.read, { personId: me, lessonId })).toEqual([{ ...note, text: 'Đã hỏi' }])
})

test('a note is its writer’s alone: another can neither see, change nor remove it', async () => {
  const [me, other] = [await buildLearner(db), await buildLearner(db)]
  const note = draft('Của tôi')
  await perform(me, keeping(note))
  await expect(perform(other, keeping({ ...note, text: 'Của người khác' }))).rejects.toThrow('note-unknown')
  await perform(other, { kind: 'remove-note', noteId: note.id })
  const reword = { personId: other, id: asId<NoteId>(note.id), text: 'x', at: context.now() }
  expect(await db.withTransaction((tx) => rewordNote(tx, reword))).toBe(false)
  expect(await listNotes(db.read, other)).toEqual([])
  expect(await listNotes(db.read, me)).toMatchObject([{ id: note.id, text: 'Của tôi' }])
})

test('a note taken away stays away, with its words', async () => {
  const me = await buildLearner(db)
  const note = draft('Bỏ')
  await perform(me, keeping(note))
  await perform(me, { kind: 'remove-note', noteId: note.id })
  await perform(me, keeping(note))
  expect(await listNotes(db.read, me)).toEqual([])
})

test('notes in a lesson are bounded', async () => {
  const me = await buildLearner(db)
  for (let n = 0; n < MOST_NOTES_A_LESSON; n++) await perform(me, keeping(draft(`${n}`)))
  await expect(perform(me, keeping(draft('một nữa')))).rejects.toMatchObject({ code: 'too-many-notes', status: 422 })
  await expect(perform(await buildLearner(db), keeping(draft('của người khác')))).resolves.toEqual({ receipt: null })
})

test('a remark leaves a receipt in the learner’s record, once, and reaches the trainers without a name', async () => {
  const me = await buildLearner(db)
  const act = remarking('Chữ “liên thông” là gì?')
  const key = newId()
  const sent = await Promise.all(Array.from({ length: 20 }, () => perform(me, act, key)))
  sent.push(await perform(me, act))
  expect(new Set(sent.map((one) => one.receipt)).size).toBe(1)
  expect(sent[0]?.receipt).toMatch(/^BN-/)
  const events = await listEvents(db.read, me, { after: null, limit: 10 })
  expect(events).toMatchObject([{ kind: 'lesson-remarked', receipt: sent[0]?.receipt, detail: { lesson: 'Bài 1' } }])
  const [remark, ...more] = await listOpenRemarks(db.read, course.courseId)
  expect(more).toEqual([])
  expect(remark).toEqual({
    id: events[0]?.subjectId,
    lessonId,
    heading: 'muc',
    quote: 'khó',
    comment: 'Chữ “liên thông” là gì?',
    on: context.today
  })
})

test('remarks that wait are bounded for one person and lesson', async () => {
  const me = await buildLearner(db)
  for (let n = 0; n < MOST_REMARKS_A_LESSON; n++) await perform(me, remarking(`Câu ${n}`))
  await expect(perform(me, remarking('một nữa'))).rejects.toMatchObject({ code: 'too-many-remarks', status: 422 })
})

test('settled remarks are settled once, audited without words, and only in their own course', async () => {
  const other = await buildCourse(db)
  const me = await buildLearner(db)
  const act: Act = { kind: 'remark', course: other.slug, lesson: 'bai-2', heading: '', quote: '', comment: 'Khó' }
  await perform(me, act)
  const trainer = await buildAccount(buildSystem(db))
  const staff = buildContext(buildSystem(db), asActor(trainer))
  const ids = (await listOpenRemarks(db.read, other.courseId)).map((one) => one.id)
  const settle = { ids, byId: trainer.personId }
  expect(await settleRemarks(staff, { ...settle, courseId: course.courseId })).toBe(0)
  const all = Array.from({ length: 20 }, () => settleRemarks(staff, { ...settle, courseId: other.courseId }))
  expect((await Promise.all(all)).reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await listOpenRemarks(db.read, other.courseId)).toEqual([])
  const entries = (await db.read.select().from(auditEntries)).filter((entry) => entry.subjectId === ids[0])
  expect(entries).toMatchObject([{ action: 'remark.settle', actorId: trainer.personId }])
  expect((await perform(me, act)).receipt).toMatch(/^BN-/)
  expect(await listOpenRemarks(db.read, other.courseId)).toHaveLength(1)
})

test('a lesson that is not there is refused', async () => {
  const me = await buildLearner(db)
  const act: Act = { kind: 'set-bookmark', course: course.slug, lesson: 'khong-co', heading: '' }
  await expect(perform(me, act)).rejects.toMatchObject({ code: 'lesson-unknown', status: 404 })
})

test('the page learns what its reader reached, marked and still has to do', async () => {
  const me = await buildLearner(db)
  const learner = { personId: me, courseId: course.courseId, on: context.today }
  expect((await describeReading(db.read, learner)).reading).toEqual({
    reached: {},
    changed: [],
    missing: null,
    practised: {},
    bookmarks: {},
    noted: []
  })
  await keepPlace(context, { ...learner, lessonId, reached: 3 })
  expect((await describeReading(db.read, learner)).lessons).toEqual({})
  await finishLesson(context, { personId: me, courseSlug: course.slug, lessonId })
  await keepPlace(context, { ...learner, lessonId: course.lessonIds[1] as LessonId, reached: 3 })
  await keepPlace(context, { ...learner, lessonId: asId('not-a-lesson'), reached: 3 })
  await perform(me, { kind: 'set-bookmark', ...here(), heading: '' })
  await perform(me, keeping(draft('a')))
  await perform(me, keeping(draft('b')))
  const told = await describeReading(db.read, learner)
  expect(told.lessons).toEqual({ [lessonId]: 'done', [course.lessonIds[1] as string]: 'open' })
  expect(told.reading).toEqual({
    reached: { [course.lessonIds[1] as string]: 3 },
    changed: [],
    practised: {},
    missing: { lessons: 1, quiz: true, plan: false },
    bookmarks: { [lessonId]: '' },
    noted: [lessonId]
  })
})
