import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listCompletions } from '~/areas/learning/completions.server'
import { findEnrolment } from '~/areas/learning/enrolments.server'
import { findOwnRound } from '~/areas/learning/progress.server'
import type { Context } from '~/platform/context.server'
import { addDays } from '~/platform/days'
import type { LessonId, PersonId } from '~/platform/ids'
import { buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { answerRight, buildLearner } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { rounds } from '../../tests/rounds'
import { annulCompletion } from './change-roster.server'
import { chooseCoursePath } from './enrol.server'
import { finishLesson } from './finish-lesson.server'
import { describeMyLearning } from './my-learning.server'
import { startQuiz } from './start-quiz.server'
import { submitQuiz } from './submit-quiz.server'

const db = await openTestDatabase()
const context = buildContext(buildSystem(db))
const course = await buildCourse(db)
const { courseId, slug: courseSlug } = course

const doLesson = (at: Context, personId: PersonId, lessonId: LessonId) =>
  finishLesson(at, { personId, courseSlug, lessonId })

/** A quiz may be taken three times a day, the last time by the round that is done anew. */
const MOST_ROUNDS = 2

/** Finishes a round of the citizens' path, a new one where one was finished before. */
async function finishRound(at: Context, personId: PersonId, again: boolean) {
  if (again) await chooseCoursePath(at, { personId, courseSlug, path: 'citizen', again })
  for (const lessonId of course.lessonIds.slice(0, 2)) await doLesson(at, personId, lessonId)
  const attemptId = await startQuiz(at, { personId, courseSlug, quizSlug: 'final' })
  await answerRight(db, attemptId, personId)
  await submitQuiz(at, { attemptId, personId, changes: [] })
}

const onDay = (personId: PersonId, after: number): Context => ({
  ...context,
  actor: { kind: 'device', personId },
  now: () => new Date(context.now().getTime() + after * 86_400_000),
  today: addDays(context.today, after)
})

test('on every day only rounds that are not annulled by then are finished, and a course annulled is to be done again', async () => {
  const annulledAfter = fc.option(fc.nat(3), { freq: 2 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(annulledAfter, { minLength: 1, maxLength: MOST_ROUNDS }),
      fc.nat(4),
      async (given, after) => {
        const personId = await buildLearner(db)
        for (const [index] of given.entries()) await finishRound(context, personId, index > 0)
        const stated = (await listCompletions(db.read, personId, context.today)).sort((a, b) => a.round - b.round)
        for (const [index, days] of given.entries()) {
          const completionId = stated[index]?.id
          if (!completionId || days === null) continue
          const annulment = { completionId, basis: 'Kết luận kiểm tra', byId: personId }
          await annulCompletion(context, { ...annulment, effectiveOn: addDays(context.today, days) })
        }

        const viewer = onDay(personId, after)
        const isAnnulled = (days: number | null | undefined) => typeof days === 'number' && days <= after
        const newest = isAnnulled(given.at(-1))
        const standing = given.filter((days) => !isAnnulled(days)).length
        const enrolment = await findEnrolment(db.read, personId, courseId, viewer.today)
        expect(enrolment).toMatchObject({ round: given.length, finishedOn: newest ? null : context.today })
        expect(await listCompletions(db.read, personId, viewer.today)).toHaveLength(standing)
        const mine = await describeMyLearning(viewer)
        expect(mine?.doing.map((one) => [one.courseId, one.done])).toEqual(newest ? [[courseId, 0]] : [])
        expect(mine?.finished).toHaveLength(standing)
        const round = await findOwnRound(db.read, { personId, courseId, on: viewer.today })
        const ticks = round?.lessons ?? []
        expect(ticks).toHaveLength(newest ? 0 : 2)

        await finishRound(viewer, personId, false)
        expect(await findEnrolment(db.read, personId, courseId, viewer.today)).toMatchObject({
          round: given.length + (newest ? 1 : 0),
          finishedOn: newest ? viewer.today : context.today
        })
      }
    ),
    { numRuns: rounds(10, 60) }
  )
})
