import { and, desc, eq, notExists, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { type ActivityDone, annulments, completions, enrolments, lessonProgress } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { CourseId, EnrolmentId, LessonId, PersonId } from '~/platform/ids'
import { completionEndedBy } from './annulments.server'
import type { CompletionRule } from './completion-rule'

export type LessonState = {
  lessonId: LessonId
  openedAt: Date
  doneAt: Date | null
  /** The activities of it that were played to their end, by their ids. */
  activities: Record<string, ActivityDone>
}

/** Where a learner stands in each lesson they have opened. */
export async function listProgress(db: Reader, enrolmentId: EnrolmentId): Promise<LessonState[]> {
  const statement = prepared(db, 'lesson_progress_of', (handle, name) =>
    handle
      .select({
        lessonId: lessonProgress.lessonId,
        openedAt: lessonProgress.openedAt,
        doneAt: lessonProgress.doneAt,
        activities: lessonProgress.activities
      })
      .from(lessonProgress)
      .where(eq(lessonProgress.enrolmentId, sql.placeholder('enrolmentId')))
      .prepare(name)
  )
  return statement.execute({ enrolmentId })
}

export type OwnRound = {
  enrolmentId: EnrolmentId
  round: number
  rule: CompletionRule
  lessons: { lessonId: LessonId; doneAt: Date | null; reached: number; activities: string[] }[]
}

/**
 * A learner's newest round of a course with what they opened, reached and finished, in one look: every lesson page asks
 * it. Null before they begin, and when that round is annulled.
 */
export async function findOwnRound(
  db: Reader,
  learner: { personId: PersonId; courseId: CourseId; on: Day }
): Promise<OwnRound | null> {
  const statement = prepared(db, 'own_round', (handle, name) => {
    const newestRound = sql`(select max(newest.round) from enrolments newest where newest.person_id = ${enrolments.personId} and newest.course_id = ${enrolments.courseId})`
    const annulled = handle
      .select({ id: completions.id })
      .from(completions)
      .innerJoin(annulments, completionEndedBy(sql.placeholder('on')))
      .where(eq(completions.enrolmentId, enrolments.id))
    return handle
      .select({
        enrolmentId: enrolments.id,
        round: enrolments.round,
        rule: enrolments.rule,
        lessonId: lessonProgress.lessonId,
        doneAt: lessonProgress.doneAt,
        reached: lessonProgress.reached,
        activities: lessonProgress.activities
      })
      .from(enrolments)
      .leftJoin(lessonProgress, eq(lessonProgress.enrolmentId, enrolments.id))
      .where(
        and(
          eq(enrolments.personId, sql.placeholder('personId')),
          eq(enrolments.courseId, sql.placeholder('courseId')),
          eq(enrolments.round, newestRound),
          notExists(annulled)
        )
      )
      .prepare(name)
  })
  const rows = await statement.execute(learner)
  const [first] = rows
  if (!first) return null
  const lessons = rows.flatMap(({ lessonId, doneAt, reached, activities }) =>
    lessonId === null ? [] : [{ lessonId, doneAt, reached: reached ?? 0, activities: Object.keys(activities ?? {}) }]
  )
  return { enrolmentId: first.enrolmentId, round: first.round, rule: first.rule, lessons }
}

/** Remembers how far a learner has read in a lesson of their newest round; nothing for a course not begun. */
export async function keepReached(
  tx: Transaction,
  place: { personId: PersonId; courseId: CourseId; lessonId: LessonId; reached: number; at: Date }
): Promise<void> {
  const { lessonId, reached, at } = place
  const [enrolment] = await tx
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.personId, place.personId), eq(enrolments.courseId, place.courseId)))
    .orderBy(desc(enrolments.round))
    .limit(1)
  if (!enrolment) return
  await tx
    .insert(lessonProgress)
    .values({ enrolmentId: enrolment.id, lessonId, openedAt: at, reached })
    .onConflictDoUpdate({ target: [lessonProgress.enrolmentId, lessonProgress.lessonId], set: { reached } })
}

/** The lessons that are done. */
export function doneLessons(progress: ReadonlyArray<LessonState>): Set<LessonId> {
  return new Set(progress.filter((lesson) => lesson.doneAt).map((lesson) => lesson.lessonId))
}

type DoneActivity = {
  enrolmentId: EnrolmentId
  lessonId: LessonId
  activityId: string
  done: { at: Date; on: Day }
  /** Null for an activity that only counts as done. */
  score: { right: number; all: number } | null
}

/** Marks an activity of a lesson done. True for the first time, whose day stays; of scores the best stays. */
export async function markActivityDone(tx: Transaction, activity: DoneActivity): Promise<boolean> {
  const { enrolmentId, lessonId, activityId, done, score } = activity
  const place = and(eq(lessonProgress.enrolmentId, enrolmentId), eq(lessonProgress.lessonId, lessonId))
  const [row] = await tx.select({ activities: lessonProgress.activities }).from(lessonProgress).where(place)
  const before = row?.activities[activityId]
  const after = before ? betterOf(before, { on: done.on, ...score }) : { on: done.on, ...score }
  // A repeat writes nothing, so that many at once do not make each other give up.
  if (before && before.on === after.on && shareOf(before) === shareOf(after)) return false
  const activities = { ...row?.activities, [activityId]: after }
  if (row) await tx.update(lessonProgress).set({ activities }).where(place)
  else await tx.insert(lessonProgress).values({ enrolmentId, lessonId, openedAt: done.at, activities })
  return before === undefined
}

/** Two ends of one activity as one: the earlier day, the better score. */
export function betterOf(one: ActivityDone, other: ActivityDone): ActivityDone {
  const best = shareOf(other) > shareOf(one) ? other : one
  return { ...best, on: one.on < other.on ? one.on : other.on }
}

function shareOf({ right = 0, all = 0 }: ActivityDone): number {
  return all === 0 ? 0 : right / all
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
