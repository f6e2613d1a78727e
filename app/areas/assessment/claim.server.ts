import { and, eq } from 'drizzle-orm'
import { attempts, openAttempts } from '#db/schema/assessment'
import type { Transaction } from '~/platform/context.server'
import type { CourseId, PersonId } from '~/platform/ids'

/** A round of a course that became another round when it changed hands. */
export type MovedRound = { courseId: CourseId; from: number; to: number }

/**
 * Gives one person's attempts to another, each in the round its enrolment moved to. Where both have one open at the same quiz, the receiver goes on with their
 * own; the other keeps its answers, unsubmitted. A second call finds nothing to move.
 */
export async function moveAttempts(
  tx: Transaction,
  claim: { from: PersonId; to: PersonId },
  rounds: ReadonlyArray<MovedRound>
): Promise<void> {
  const { from, to } = claim
  const open = await tx.select().from(openAttempts).where(eq(openAttempts.personId, from))
  for (const row of open) {
    await tx
      .insert(openAttempts)
      .values({ ...row, personId: to })
      .onConflictDoNothing()
  }
  await tx.delete(openAttempts).where(eq(openAttempts.personId, from))
  for (const moved of rounds) {
    const own = and(eq(attempts.courseId, moved.courseId), eq(attempts.round, moved.from))
    await tx
      .update(attempts)
      .set({ personId: to, round: moved.to })
      .where(and(eq(attempts.personId, from), own))
  }
  await tx.update(attempts).set({ personId: to }).where(eq(attempts.personId, from))
}
