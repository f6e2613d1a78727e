import { eq, sql } from 'drizzle-orm'
import { type ActivityDone, completions, enrolments, learningEvents, lessonProgress } from '#db/schema/learning'
import type { MovedRound } from '~/areas/assessment/claim.server'
import type { Transaction } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import type { EnrolmentId, PersonId } from '~/platform/ids'
import { findEnrolment } from './enrolments.server'
import { recordEvent } from './events.server'
import { moveHandIns } from './hand-ins.server'
import { movePlanDrafts } from './plan-drafts.server'
import { betterOf } from './progress.server'
import { moveQuestions } from './questions.server'
import { moveReadingMarks } from './reading-marks.server'
import { moveGoal } from './weekly-goals.server'

type Claim = { from: PersonId; to: PersonId; at: Date }

/**
 * Gives one person's learning to another, once: a second call finds nothing to move. A course the receiver has not
 * begun moves whole. A course both have begun is continued in the receiver's enrolment, which gains the lessons done;
 * a finished round moves as the receiver's next round, because a completion is a fact and stays one. Answers which
 * round each became, so that the attempts at its quizzes go with it.
 */
export async function moveLearning(tx: Transaction, claim: Claim): Promise<MovedRound[]> {
  const { from, to } = claim
  const rounds: MovedRound[] = []
  const moving = await tx
    .select({ id: enrolments.id, courseId: enrolments.courseId, round: enrolments.round, completionId: completions.id })
    .from(enrolments)
    .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
    .where(eq(enrolments.personId, from))
    .orderBy(enrolments.round)
  for (const enrolment of moving) {
    const latest = await findEnrolment(tx, to, enrolment.courseId, dayOf(claim.at))
    const isContinued = latest !== null && latest.annulledOn === null && enrolment.completionId === null
    const round = isContinued ? latest.round : (latest?.round ?? 0) + 1
    if (isContinued) await copyProgress(tx, enrolment.id, latest.id)
    else await moveEnrolment(tx, enrolment.id, to, round)
    rounds.push({ courseId: enrolment.courseId, from: enrolment.round, to: round })
    const { courseId, id: subjectId } = enrolment
    await recordEvent(tx, { personId: to, kind: 'work-claimed', courseId, subjectId, at: claim.at })
  }
  await moveQuestions(tx, claim)
  await moveGoal(tx, claim)
  await moveReadingMarks(tx, claim)
  await movePlanDrafts(tx, claim)
  await tx.update(learningEvents).set({ personId: to }).where(eq(learningEvents.personId, from))
  return rounds
}

async function moveEnrolment(tx: Transaction, id: EnrolmentId, to: PersonId, round: number): Promise<void> {
  await tx.update(enrolments).set({ personId: to, round }).where(eq(enrolments.id, id))
  await tx.update(completions).set({ personId: to, round }).where(eq(completions.enrolmentId, id))
}

async function copyProgress(tx: Transaction, from: EnrolmentId, to: EnrolmentId): Promise<void> {
  await moveHandIns(tx, from, to)
  const rows = await tx.select().from(lessonProgress).where(eq(lessonProgress.enrolmentId, from))
  if (rows.length === 0) return
  const own = await tx.select().from(lessonProgress).where(eq(lessonProgress.enrolmentId, to))
  const before = new Map(own.map(({ lessonId, activities }) => [lessonId, activities]))
  for (const row of rows) {
    const activities = mergeActivities(before.get(row.lessonId) ?? {}, row.activities)
    await tx
      .insert(lessonProgress)
      .values({ ...row, activities, enrolmentId: to })
      .onConflictDoUpdate({
        target: [lessonProgress.enrolmentId, lessonProgress.lessonId],
        set: { doneAt: sql`coalesce(${lessonProgress.doneAt}, excluded.done_at)`, activities }
      })
  }
}

function mergeActivities(own: Record<string, ActivityDone>, claimed: Record<string, ActivityDone>) {
  const merged = { ...own }
  for (const [id, done] of Object.entries(claimed)) merged[id] = own[id] ? betterOf(own[id], done) : done
  return merged
}
