import { and, desc, eq, sql } from 'drizzle-orm'
import { completions, enrolments, learningEvents, lessonProgress } from '#db/schema/learning'
import type { Transaction } from '~/platform/context.server'
import type { CourseId, EnrolmentId, PersonId } from '~/platform/ids'
import { recordEvent } from './events.server'
import { moveReadingMarks } from './reading-marks.server'

type Claim = { from: PersonId; to: PersonId; at: Date }
type MovedEnrolment = { id: EnrolmentId; courseId: CourseId }

/**
 * Gives one person's learning to another, once: a second call finds nothing to move. A course the receiver has not
 * begun moves whole. A course both have begun is continued in the receiver's enrolment, which gains the lessons done;
 * a finished round moves as the receiver's next round, because a completion is a fact and stays one.
 */
export async function moveLearning(tx: Transaction, claim: Claim): Promise<void> {
  const { from, to } = claim
  const moving = await tx
    .select({ id: enrolments.id, courseId: enrolments.courseId, completionId: completions.id })
    .from(enrolments)
    .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
    .where(eq(enrolments.personId, from))
    .orderBy(enrolments.round)
  for (const enrolment of moving) {
    const [latest] = await tx
      .select({ id: enrolments.id, round: enrolments.round })
      .from(enrolments)
      .where(and(eq(enrolments.personId, to), eq(enrolments.courseId, enrolment.courseId)))
      .orderBy(desc(enrolments.round))
      .limit(1)
    if (!latest) await moveEnrolment(tx, enrolment, to, 1)
    else if (enrolment.completionId) await moveEnrolment(tx, enrolment, to, latest.round + 1)
    else await copyProgress(tx, enrolment.id, latest.id)
    const { courseId, id: subjectId } = enrolment
    await recordEvent(tx, { personId: to, kind: 'work-claimed', courseId, subjectId, at: claim.at })
  }
  await moveReadingMarks(tx, claim)
  await tx.update(learningEvents).set({ personId: to }).where(eq(learningEvents.personId, from))
}

async function moveEnrolment(tx: Transaction, { id }: MovedEnrolment, to: PersonId, round: number): Promise<void> {
  await tx.update(enrolments).set({ personId: to, round }).where(eq(enrolments.id, id))
  await tx.update(completions).set({ personId: to, round }).where(eq(completions.enrolmentId, id))
}

async function copyProgress(tx: Transaction, from: EnrolmentId, to: EnrolmentId): Promise<void> {
  const rows = await tx.select().from(lessonProgress).where(eq(lessonProgress.enrolmentId, from))
  if (rows.length === 0) return
  await tx
    .insert(lessonProgress)
    .values(rows.map((row) => ({ ...row, enrolmentId: to })))
    .onConflictDoUpdate({
      target: [lessonProgress.enrolmentId, lessonProgress.lessonId],
      set: { doneAt: sql`coalesce(${lessonProgress.doneAt}, excluded.done_at)` }
    })
}
