import { findBestAttempt } from '~/areas/assessment/attempts.server'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { AttemptId, CourseId, LessonId, PersonId } from '~/platform/ids'
import { assessCompletion, type Completion } from './completion-rule'
import { type Enrolment, findEnrolment } from './enrolments.server'
import { listHandIns } from './hand-ins.server'
import { doneLessons, type LessonState, listProgress } from './progress.server'

export type Standing = {
  enrolment: Enrolment
  lessons: LessonState[]
  best: { id: AttemptId; score: number } | null
  /** Plans handed in, by their activities' ids, with their days. */
  handedIn: ReadonlyMap<string, Day>
  completion: Completion
}

/**
 * Where an enrolment stands by the one completion rule. `offered` are the lessons of the course's newest version. Of an
 * annulled round nothing counts: it stands where the round that has to follow begins.
 */
export async function assessEnrolment(
  db: Reader,
  enrolment: Enrolment,
  offered: ReadonlyArray<LessonId>
): Promise<Standing> {
  const { personId, courseId, round, rule } = enrolment
  const isAnnulled = enrolment.annulledOn !== null
  const lessons = isAnnulled ? [] : await listProgress(db, enrolment.id)
  const best = isAnnulled ? null : await findBestAttempt(db, { personId, courseId, quizSlug: rule.quiz, round })
  const handedIn = isAnnulled || !rule.product ? new Map<string, Day>() : await listHandIns(db, enrolment.id)
  const record = {
    lessonsDone: doneLessons(lessons),
    bestScore: best?.score ?? null,
    handedIn: new Set(handedIn.keys())
  }
  return { enrolment, lessons, best, handedIn, completion: assessCompletion(rule, record, new Set(offered)) }
}

/** Where a learner stands in a course, in their newest round; null before they begin. */
export async function findStanding(
  db: Reader,
  learner: { personId: PersonId; courseId: CourseId; offered: ReadonlyArray<LessonId>; on: Day }
): Promise<Standing | null> {
  const enrolment = await findEnrolment(db, learner.personId, learner.courseId, learner.on)
  return enrolment ? assessEnrolment(db, enrolment, learner.offered) : null
}
