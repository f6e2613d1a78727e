import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { findQuiz } from '~/areas/assessment/quizzes.server'
import type { Course, CoursePath } from '~/areas/catalogue/course'
import { findCourse } from '~/areas/catalogue/courses.server'
import { type CompletionRule, choosePath, ruleOf } from '~/areas/learning/completion-rule'
import { beginRound, changePath, type Enrolment, findEnrolment } from '~/areas/learning/enrolments.server'
import { doneLessons, listProgress } from '~/areas/learning/progress.server'
import { findMainEmployment } from '~/areas/organisation/people.server'
import type { Context, Reader, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { PersonId } from '~/platform/ids'
import { creditParticipation } from './credit-learning.server'

/** The newest version of the course at an address. Throws `course-unknown`. */
export async function getCourse(db: Reader, slug: string): Promise<Course> {
  const course = await findCourse(db, slug)
  if (!course) throw new DomainError('course-unknown', {}, 404)
  return course
}

/** What a path of the newest version demands. Throws `quiz-unknown` when the path names a quiz that is not there. */
async function getRule(db: Reader, course: Course, path: CoursePath): Promise<CompletionRule> {
  const quiz = await findQuiz(db, course.versionId, path.quiz)
  if (!quiz) throw new DomainError('quiz-unknown', {}, 404)
  return ruleOf(path, quiz.passMark)
}

/** The path a learner would begin on today: the one asked for, else by their post. */
export async function getPath(
  db: Reader,
  course: Course,
  learner: { personId: PersonId | null; asked: string | null },
  today: Context['today']
): Promise<CoursePath> {
  const employed = learner.personId !== null && (await findMainEmployment(db, learner.personId, today)) !== null
  const path = choosePath(course.paths, { asked: learner.asked, employed })
  if (!path) throw new DomainError('course-without-path', {}, 404)
  return path
}

/**
 * The learner's newest round, begun now when there is none or it was annulled; belongs in the transaction of their first write. A path
 * asked for by name changes an unfinished round; a finished one keeps what it was judged by.
 */
export async function ensureEnrolled(
  tx: Transaction,
  context: Context,
  learner: { course: Course; personId: PersonId; path: string | null }
): Promise<Enrolment> {
  const { course, personId } = learner
  const known = await findEnrolment(tx, personId, course.courseId, context.today)
  if (!known) return enrol(tx, context, learner, 1)
  if (known.annulledOn) return enrol(tx, context, { ...learner, path: learner.path ?? known.path }, known.round + 1)
  const asked = course.paths.find((path) => path.id === learner.path)
  if (!asked || asked.id === known.path || known.finishedOn) return known
  return switchPath(tx, context, course, known, asked)
}

async function enrol(
  tx: Transaction,
  context: Context,
  learner: { course: Course; personId: PersonId; path: string | null },
  round: number
): Promise<Enrolment> {
  const { course, personId } = learner
  const path = await getPath(tx, course, { personId, asked: learner.path }, context.today)
  const rule = await getRule(tx, course, path)
  const { courseId, versionId } = course
  const assistedClassId = assistedClassOf(context.actor)
  const begun = { personId, courseId, courseVersionId: versionId, path: path.id, rule, assistedClassId }
  return beginRound(tx, { ...begun, on: context.today, at: context.now() }, round)
}

/** Lets an unfinished round go on by another path's rule; the work done stays and counts as taking part there too. */
export async function switchPath(
  tx: Transaction,
  context: Context,
  course: Course,
  enrolment: Enrolment,
  path: CoursePath
): Promise<Enrolment> {
  const changed = await changePath(tx, enrolment, { path: path.id, rule: await getRule(tx, course, path) })
  const progress = await listProgress(tx, enrolment.id)
  if (doneLessons(progress).size > 0) await creditParticipation(tx, context, changed, progress)
  return changed
}

/**
 * Chooses what a learner does in a course: the path of an unfinished round, or a new round when the course was finished
 * by another path. The finished round stays as it is; `again` opens a new one by the same path too.
 */
export function chooseCoursePath(
  context: Context,
  choice: { personId: PersonId; courseSlug: string; path: string; again?: boolean }
): Promise<Enrolment> {
  return context.db.withTransaction(async (tx) => {
    const course = await getCourse(tx, choice.courseSlug)
    const learner = { course, personId: choice.personId, path: choice.path }
    const known = await findEnrolment(tx, choice.personId, course.courseId, context.today)
    const isNew = course.paths.some((path) => path.id === choice.path) && known?.path !== choice.path
    if (known?.finishedOn && (isNew || choice.again)) return enrol(tx, context, learner, known.round + 1)
    return ensureEnrolled(tx, context, learner)
  })
}

/**
 * Begins a course for someone who was advised to, by the path named where the course has it. A round under way changes
 * to that path; a finished one stays finished.
 */
export function enterCourse(
  context: Context,
  choice: { personId: PersonId; courseSlug: string; path: string | null }
): Promise<Enrolment> {
  return context.db.withTransaction(async (tx) => {
    const course = await getCourse(tx, choice.courseSlug)
    return ensureEnrolled(tx, context, { course, personId: choice.personId, path: choice.path })
  })
}
