import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOwnAttempt } from '~/areas/assessment/attempts.server'
import { findEnrolment } from '~/areas/learning/enrolments.server'
import { asId, type CourseId, type LessonId, type PersonId } from '~/platform/ids'
import { buildCourseFiles, COURSE } from '../../tests/factories/catalogue'
import { openTestDatabase } from '../../tests/factories/database'
import { buildLearner } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { rounds } from '../../tests/rounds'
import { finishLesson } from './finish-lesson.server'
import { publishContent } from './publish-course.server'
import { startQuiz } from './start-quiz.server'

const db = await openTestDatabase()
const system = buildSystem(db)
const context = buildContext(system)
const courseId = asId<CourseId>('thu')
const courseSlug = 'khoa-thu'

type Edition = { passMark: number; officerLessons: number; stem: number }

/** Publishes the course with another pass mark, another demand and other items. */
async function publish({ passMark, officerLessons, stem }: Edition) {
  const plain = buildCourseFiles()
  const course = plain.get(`${COURSE}/course.yaml`) ?? ''
  const items = plain.get(`${COURSE}/bank/items.yaml`) ?? ''
  const demanded = officerLessons === 1 ? '[thu-01]' : '[thu-01, thu-02]'
  const changed = course.replace('passMark: 0.7', `passMark: ${passMark}`).replace('[thu-01, thu-02]', demanded)
  const files = {
    [`${COURSE}/course.yaml`]: changed,
    [`${COURSE}/bank/items.yaml`]: items.replaceAll('stem: Câu', `stem: Lần ${stem}, câu`)
  }
  const [only] = await publishContent(system, buildCourseFiles(files))
  expect(only?.outcome).not.toBe('faulty')
}

/** Somebody who begins now: the rule they are held to, and the items before them. */
async function begin() {
  const personId = await buildLearner(db)
  await finishLesson(context, { personId, courseSlug, lessonId: asId<LessonId>('thu-01'), path: 'officer' })
  const attemptId = await startQuiz(context, { personId, courseSlug, quizSlug: 'final' })
  const look = async () => ({
    rule: (await findEnrolment(db.read, personId, courseId, context.today))?.rule,
    attempt: await findOwnAttempt(db.read, { attemptId, personId: personId as PersonId })
  })
  return { look, before: await look() }
}

const edition: fc.Arbitrary<Edition> = fc.record({
  passMark: fc.constantFrom(0.5, 0.7, 0.9),
  officerLessons: fc.constantFrom(1, 2),
  stem: fc.nat(9)
})

test('a rule and an open attempt stay as they were begun, whatever is published since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edition, { minLength: 2, maxLength: 3 }), async (editions) => {
      const begun = []
      for (const one of editions) {
        await publish(one)
        const learner = await begin()
        expect(learner.before.rule).toMatchObject({ passMark: one.passMark, quiz: 'final' })
        expect(learner.before.rule?.lessons).toHaveLength(one.officerLessons)
        begun.push(learner)
      }
      for (const learner of begun) expect(await learner.look()).toEqual(learner.before)
    }),
    { numRuns: rounds(5, 30) }
  )
})
