import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { completions, enrolments, handIns } from '#db/schema/learning'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { findCourse } from '~/areas/catalogue/courses.server'
import { listEvents } from '~/areas/learning/events.server'
import { findPlanDraft } from '~/areas/learning/plan-drafts.server'
import { asId, type EnrolmentId, type LessonId, type PersonId } from '~/platform/ids'
import { buildCourseFiles, COURSE } from '../../tests/factories/catalogue'
import { openTestDatabase } from '../../tests/factories/database'
import { answerRight, buildLearner } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { moveWork } from './claim-device-work.server'
import { describeCourse } from './describe-course.server'
import { finishLesson } from './finish-lesson.server'
import { handInPlan, listPlanCourses } from './hand-in-plan.server'
import { publishActivities } from './publish-activities.server'
import { publishContent } from './publish-course.server'
import { startQuiz } from './start-quiz.server'
import { submitQuiz } from './submit-quiz.server'

const ID = 'ke-hoach-5e-loc-nuoc'
const STEPS = ['engage', 'explore', 'explain', 'elaborate', 'evaluate']
const db = await openTestDatabase()
const system = buildSystem(db)
const context = { ...buildContext(buildSystem(db, () => new Date('2026-11-23T02:00:00Z'))), language: 'vi' as const }

beforeAll(async () => {
  const plan = [...readContentFiles()].filter(([file]) => file === `activities/${ID}.yaml`)
  const course = buildCourseFiles().get(`${COURSE}/course.yaml`) ?? ''
  const asking = course.replace('lessons: [thu-01], quiz: final', `lessons: [thu-01], quiz: final, product: [${ID}]`)
  const files = new Map([...buildCourseFiles({ [`${COURSE}/course.yaml`]: asking }), ...plan])
  await publishActivities(system, files)
  expect((await publishContent(system, files, { takeOver: false }))[0]?.outcome).toBe('published')
})

function formOf(text: string, steps = STEPS): FormData {
  const form = new FormData()
  for (const step of steps) form.set(`text.${step}`, `${text} ${step}`)
  return form
}

const handIn = (personId: PersonId, form = formOf('viết')) => handInPlan(context, { personId, id: ID, form })
const countOf = async (personId: PersonId) => db.read.$count(completions, eq(completions.personId, personId))

async function learnAll(personId: PersonId) {
  await finishLesson(context, { personId, courseSlug: 'khoa-thu', lessonId: asId<LessonId>('thu-01'), path: 'citizen' })
  const attemptId = await startQuiz(context, { personId, courseSlug: 'khoa-thu', quizSlug: 'final' })
  await answerRight(db, attemptId, personId)
  await submitQuiz(context, { attemptId, personId, changes: [] })
}

test('a course that asks for a plan is finished by handing it in, once, with one receipt', async () => {
  const personId = await buildLearner(db)
  await learnAll(personId)
  expect(await countOf(personId)).toBe(0)
  const own = { ...context, actor: { kind: 'device' as const, personId } }
  const page = await describeCourse(own, 'khoa-thu', { language: 'vi', path: null, done: null })
  expect(page?.next).toEqual({ kind: 'product', activityId: ID })
  expect(page?.rule.plans).toMatchObject([{ id: ID }])
  expect(await listPlanCourses(own, ID)).toEqual([{ slug: 'khoa-thu', receipt: null }])

  const answers = await Promise.all(Array.from({ length: 8 }, () => handIn(personId)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await countOf(personId)).toBe(1)
  expect(await listPlanCourses(own, ID)).toEqual([{ slug: 'khoa-thu', receipt: expect.stringMatching(/^BN-/) }])
  const events = await listEvents(db.read, personId, { after: null, limit: 30 })
  expect(events.filter(({ kind }) => kind === 'product-handed-in')).toHaveLength(1)
})

test('a plan with an empty part is kept and not handed in', async () => {
  const personId = await buildLearner(db)
  await learnAll(personId)
  expect(await handIn(personId, formOf('dở', STEPS.slice(0, 3)))).toEqual({ unwritten: 2 })
  expect(await countOf(personId)).toBe(0)
})

test('a better text is handed in again beside the first, which stays', async () => {
  const personId = await buildLearner(db)
  await learnAll(personId)
  await handIn(personId)
  await handIn(personId, formOf('hay hơn'))
  const [round] = await db.read.select().from(enrolments).where(eq(enrolments.personId, personId))
  expect(await db.read.$count(handIns, eq(handIns.enrolmentId, round?.id ?? asId<EnrolmentId>('')))).toBe(2)
  expect(await countOf(personId)).toBe(1)
})

test('who learns in no course that asks for it is told so, and loses nothing', async () => {
  const personId = await buildLearner(db)
  await expect(handIn(personId)).rejects.toMatchObject({ code: 'plan-not-asked' })
  expect(await findPlanDraft(db.read, { personId, activityId: ID })).toMatchObject({ engage: 'viết engage' })
})

test('what was handed in comes along when work is claimed', async () => {
  const [from, to] = [await buildLearner(db), await buildLearner(db)]
  await learnAll(from)
  await handIn(from)
  await db.withTransaction((tx) => moveWork(tx, context, { from, to }))
  const [round] = await db.read.select().from(enrolments).where(eq(enrolments.personId, to))
  expect(await db.read.$count(handIns, eq(handIns.enrolmentId, round?.id ?? asId<EnrolmentId>('')))).toBe(1)
  expect((await findCourse(db.read, 'khoa-thu'))?.paths[0]?.product).toEqual([ID])
})
