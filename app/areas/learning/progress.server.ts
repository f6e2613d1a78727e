import { and, eq, notExists, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { annulments, completions, enrolments, lessonProgress } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { CourseId, EnrolmentId, LessonId, PersonId } from '~/platform/ids'
import { completionEndedBy } from './annulments.server'

export type LessonState = { lessonId: LessonId; openedAt: Date; doneAt: Date | null }

/** Where a learner stands in each lesson they have opened. */
export async function listProgress(db: Reader, enrolmentId: EnrolmentId): Promise<LessonState[]> {
  const statement = prepared(db, 'lesson_progress_of', (handle, name) =>
    handle
      .select({
        lessonId: lessonProgress.lessonId,
        openedAt: lessonProgress.openedAt,
        doneAt: lessonProgress.doneAt
      })
      .from(lessonProgress)
      .where(eq(lessonProgress.enrolmentId, sql.placeholder('enrolmentId')))
      .prepare(name)
  )
  return statement.execute({ enrolmentId })
}

/**
 * What a learner opened and finished in their newest round of a course, in one look: every lesson page asks it. Nothing
 * when that round is annulled.
 */
export async function listOwnProgress(
  db: Reader,
  learner: { personId: PersonId; courseId: CourseId; on: Day }
): Promise<{ lessonId: LessonId; doneAt: Date | null }[]> {
  const statement = prepared(db, 'own_lesson_progress', (handle, name) => {
    const isOwn = and(
      eq(enrolments.id, lessonProgress.enrolmentId),
      eq(enrolments.personId, sql.placeholder('personId')),
      eq(enrolments.courseId, sql.placeholder('courseId'))
    )
    const newestRound = sql`(select max(newest.round) from enrolments newest where newest.person_id = ${enrolments.personId} and newest.course_id = ${enrolments.courseId})`
    const annulled = handle
      .select({ id: completions.id })
      .from(completions)
      .innerJoin(annulments, completionEndedBy(sql.placeholder('on')))
      .where(eq(completions.enrolmentId, enrolments.id))
    return handle
      .select({ lessonId: lessonProgress.lessonId, doneAt: lessonProgress.doneAt })
      .from(lessonProgress)
      .innerJoin(enrolments, isOwn)
      .where(and(eq(enrolments.round, newestRound), notExists(annulled)))
      .prepare(name)
  })
  return statement.execute(learner)
}

/** The lessons that are done. */
export function doneLessons(progress: ReadonlyArray<LessonState>): Set<LessonId> {
  return new Set(progress.filter((lesson) => lesson.doneAt).map((lesson) => lesson.lessonId))
}

/** Marks a lesson done. True for the one call that did it; the first day it was done stays. */
export async function markLessonDone(
  tx: Transaction,
  lesson: { enrolmentId: EnrolmentId; lessonId: LessonId; at: Date }
): Promise<boolean> {
  const { enrolmentId, lessonId, at } = lesson
  const marked = await tx
    .insert(lessonProgress)
    .values({ enrolmentId, lessonId, openedAt: at, doneAt: at })
    .onConflictDoUpdate({
      target: [lessonProgress.enrolmentId, lessonProgress.lessonId],
      set: { doneAt: at },
      setWhere: sql`${lessonProgress.doneAt} is null`
    })
    .returning({ lessonId: lessonProgress.lessonId })
  return marked.length > 0
}
