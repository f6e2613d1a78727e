import type { Course } from '~/areas/catalogue/course'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { STAFF_PATH } from '~/areas/learning/completion-rule'
import { listCompletions } from '~/areas/learning/completions.server'
import { type Enrolment, listEnrolments } from '~/areas/learning/enrolments.server'
import { listProgress } from '~/areas/learning/progress.server'
import { findMainEmployment } from '~/areas/organisation/people.server'
import type { Context, Transaction } from '~/platform/context.server'
import type { PersonId } from '~/platform/ids'
import { creditCompletion, creditParticipation } from './credit-learning.server'
import { switchPath } from './enrol.server'
import { certify, finishCourse } from './finish-course.server'

/**
 * Lets work that has just moved to a person count as theirs, in the transaction that moved it: staff go on by the staff
 * path, credits go to the unit held on each day, and a finished course gets its certificate. A repeat changes nothing.
 */
export async function settleClaimedWork(tx: Transaction, context: Context, personId: PersonId): Promise<void> {
  const isEmployed = (await findMainEmployment(tx, personId, context.today)) !== null
  for (const moved of await listEnrolments(tx, personId, context.today)) {
    const course = await getCourseById(tx, moved.courseId)
    const enrolment = isEmployed ? await onStaffPath(tx, context, course, moved) : moved
    await creditParticipation(tx, context, enrolment, await listProgress(tx, enrolment.id))
    await finishCourse(tx, context, { course, enrolment, done: null })
  }
  for (const completion of await listCompletions(tx, personId, context.today)) {
    await creditCompletion(tx, context, personId, completion)
    await certify(tx, context, { course: await getCourseById(tx, completion.courseId), personId, completion })
  }
}

/** A visitor begins on the first path because nobody knew their post; a path they chose themselves stays. */
async function onStaffPath(
  tx: Transaction,
  context: Context,
  course: Course,
  enrolment: Enrolment
): Promise<Enrolment> {
  const staff = course.paths.find((path) => path.id === STAFF_PATH)
  const isFirst = enrolment.path === course.paths[0]?.id
  const isOver = enrolment.finishedOn !== null || enrolment.annulledOn !== null
  if (!staff || !isFirst || staff.id === enrolment.path || isOver) return enrolment
  return switchPath(tx, context, course, enrolment, staff)
}
