import { findBestAttempt } from '~/areas/assessment/attempts.server'
import { lessonsOf } from '~/areas/catalogue/course'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { hasChangedSince } from '~/areas/catalogue/material-change'
import { assessCompletion } from '~/areas/learning/completion-rule'
import { listHandIns } from '~/areas/learning/hand-ins.server'
import { findOwnRound, type OwnRound } from '~/areas/learning/progress.server'
import { findReadingMarks } from '~/areas/learning/reading-marks.server'
import type { ReadingState } from '~/areas/learning/reading-state'
import type { Reader } from '~/platform/context.server'
import { type Day, dayOf } from '~/platform/days'
import type { CourseId, LessonId, PersonId } from '~/platform/ids'

type Learner = { personId: PersonId; courseId: CourseId; on: Day }

/** A learner's lessons of a course, and what its pages say of their reading; nothing of a course not begun. */
export async function describeReading(
  db: Reader,
  learner: Learner
): Promise<{ lessons: Record<LessonId, 'open' | 'done'>; reading: ReadingState }> {
  const [round, marks] = await Promise.all([findOwnRound(db, learner), findReadingMarks(db, learner)])
  const standing = round ? await describeRound(db, learner, round) : { changed: [], missing: null }
  const lessons = round?.lessons ?? []
  const practised = lessons.filter((one) => one.activities.length > 0).map((one) => [one.lessonId, one.activities])
  const reached = lessons.filter((one) => one.reached > 0).map((one) => [one.lessonId, one.reached])
  return {
    lessons: Object.fromEntries(lessons.map((one) => [one.lessonId, one.doneAt ? 'done' : 'open'])),
    reading: { reached: Object.fromEntries(reached), practised: Object.fromEntries(practised), ...standing, ...marks }
  }
}

async function describeRound(
  db: Reader,
  { personId, courseId }: Learner,
  { enrolmentId, round, rule, lessons }: OwnRound
): Promise<Pick<ReadingState, 'changed' | 'missing'>> {
  const offered = lessonsOf(await getCourseById(db, courseId))
  const best = await findBestAttempt(db, { personId, courseId, quizSlug: rule.quiz, round })
  const done = new Map(lessons.flatMap((one) => (one.doneAt ? [[one.lessonId, dayOf(one.doneAt)]] : [])))
  const handedIn = rule.product ? await listHandIns(db, enrolmentId) : new Map<string, Day>()
  const record = {
    lessonsDone: new Set(done.keys()),
    bestScore: best?.score ?? null,
    handedIn: new Set(handedIn.keys())
  }
  const { missing } = assessCompletion(rule, record, new Set(offered.map((lesson) => lesson.id)))
  return {
    changed: offered.filter((one) => hasChangedSince(one, done.get(one.id) ?? null)).map((one) => one.id),
    missing: { lessons: missing.lessons.length, quiz: missing.quiz !== null, plan: missing.product !== null }
  }
}
