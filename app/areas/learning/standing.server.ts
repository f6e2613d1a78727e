import { findBestAttempt } from '~/areas/assessment/attempts.server'
import type { Reader } from '~/platform/context.server'
import type { AttemptId, CourseId, LessonId, PersonId } from '~/platform/ids'
import { assessCompletion, type Completion } from './completion-rule'
import { type Enrolment, findEnrolment } from './enrolments.server'
import { doneLessons, type LessonState, listProgress } from './progress.server'

export type Standing = {
  enrolment: Enrolment
  lessons: LessonState[]
  best: { id: AttemptId; score: number } | null
  completion: Completion
}

/** Where an enrolment stands by the one completion rule. `offered` are the lessons of the course's newest version. */
export async function assessEnrolment(
  db: Reader,
  enrolment: Enrolment,
  offered: ReadonlyArray<LessonId>
): Promise<Standing> {
  const { personId, courseId, round, rule } = enrolment
  const lessons = await listProgress(db, enrolment.id)
  const best = await findBestAttempt(db, { personId, courseId, quizSlug: rule.quiz, round })
  const record = { lessonsDone: doneLessons(lessons), bestScore: best?.score ?? null }
  return { enrolment, lessons, best, completion: assessCompletion(rule, record, new Set(offered)) }
}

/** Where a learner stands in a course, in their newest round; null before they begin. */
export async function findStanding(
  db: Reader,
  learner: { personId: PersonId; courseId: CourseId; offered: ReadonlyArray<LessonId> }
): Promise<Standing | null> {
  const enrolment = await findEnrolment(db, learner.personId, learner.courseId)
  return enrolment ? assessEnrolment(db, enrolment, learner.offered) : null
}
