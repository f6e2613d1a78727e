import type { ViewerContext } from '~/areas/access/authorise.server'
import { recordAudit } from '~/areas/audit/audit.server'
import { lessonsOf } from '~/areas/catalogue/course'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { setQuestionsOpen } from '~/areas/catalogue/questions-open.server'
import {
  listForTrainers,
  listOwnQuestions,
  settleQuestion,
  type TrainersQuestion
} from '~/areas/learning/questions.server'
import type { Context, Reader } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { CourseId, LessonId, PersonId, QuestionId } from '~/platform/ids'

/** Opens or closes questions under the lessons of a course, and leaves the audit row. Throws `course-unknown`. */
export async function openQuestions(context: ViewerContext, choice: { slug: string; open: boolean }): Promise<void> {
  await context.db.withTransaction(async (tx) => {
    const courseId = await setQuestionsOpen(tx, choice)
    if (!courseId) throw new DomainError('course-unknown', {}, 404)
    await recordAudit(tx, context, {
      action: choice.open ? 'questions.open' : 'questions.close',
      subjectKind: 'course',
      subjectId: courseId,
      changedFields: ['questionsOpen']
    })
  })
}

export type SettleQuestion = { id: QuestionId; state: 'published' | 'hidden'; answer?: string }

/** Answers, publishes or hides a question, and leaves the audit row. Throws `question-unknown`. */
export async function settle(context: ViewerContext, command: SettleQuestion): Promise<void> {
  const by = context.viewer?.personId
  if (!by) throw new DomainError('question-unknown', {}, 404)
  await context.db.withTransaction(async (tx) => {
    if (!(await settleQuestion(tx, { ...command, by, at: context.now() })))
      throw new DomainError('question-unknown', {}, 404)
    await recordAudit(tx, context, {
      action: command.answer === undefined ? `question.${command.state}` : 'question.answer',
      subjectKind: 'lesson-question',
      subjectId: command.id,
      changedFields: command.answer === undefined ? ['state'] : ['state', 'answer']
    })
  })
}

const MOST_LISTED = 50

/** What trainers have to answer, and what was answered lately. Nobody's name is read. */
export async function describeQuestions(context: Context) {
  const db = context.db.read
  const [waiting, answered] = await Promise.all([
    listForTrainers(db, { which: 'waiting', limit: MOST_LISTED }),
    listForTrainers(db, { which: 'answered', limit: MOST_LISTED })
  ])
  const place = placeReader(db)
  const describe = (question: TrainersQuestion) => place(question).then((at) => ({ ...question, ...at }))
  return {
    waiting: await Promise.all(waiting.map(describe)),
    answered: await Promise.all(answered.map(describe))
  }
}

export type DescribedQuestion = Awaited<ReturnType<typeof describeQuestions>>['waiting'][number]

/** The titles of a question's lesson and course, and its address; each course is read once. */
function placeReader(db: Reader) {
  const known = new Map<CourseId, ReturnType<typeof getCourseById>>()
  return async ({ courseId, lessonId }: { courseId: CourseId; lessonId: LessonId }) => {
    const reading = known.get(courseId) ?? getCourseById(db, courseId)
    known.set(courseId, reading)
    const course = await reading
    const lesson = lessonsOf(course).find((one) => one.id === lessonId)
    return {
      course: course.title,
      lesson: lesson?.title ?? null,
      to: lesson ? `/courses/${course.slug}/${lesson.slug}` : `/courses/${course.slug}`
    }
  }
}

const MOST_OWN = 10

/** What somebody asked lately, with the answers. */
export async function describeOwnQuestions(db: Reader, personId: PersonId) {
  const place = placeReader(db)
  const own = await listOwnQuestions(db, personId, MOST_OWN)
  return Promise.all(own.map(async (question) => ({ ...question, ...(await place(question)) })))
}
