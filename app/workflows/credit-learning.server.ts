import type { StatedCompletion } from '~/areas/learning/completions.server'
import type { Enrolment } from '~/areas/learning/enrolments.server'
import type { LessonState } from '~/areas/learning/progress.server'
import { findMainEmployment } from '~/areas/organisation/people.server'
import { recordCredits } from '~/areas/programmes/credits.server'
import type { Context, Transaction } from '~/platform/context.server'
import { type Day, dayOf, earlierDay } from '~/platform/days'
import type { PersonId } from '~/platform/ids'

/** The unit and post held on a day; nulls for a citizen. */
export async function findPost(tx: Transaction, personId: PersonId, on: Day) {
  const post = await findMainEmployment(tx, personId, on)
  return { unitId: post?.unitId ?? null, unitName: post?.unitName ?? null, position: post?.position ?? null }
}

/** Credits taking part, on the day of the first lesson done. A repeat gives nothing twice. */
export async function creditParticipation(
  tx: Transaction,
  context: Context,
  enrolment: Enrolment,
  progress: ReadonlyArray<LessonState>
): Promise<void> {
  const days = progress.flatMap((lesson) => (lesson.doneAt ? [dayOf(lesson.doneAt)] : []))
  const [first, ...others] = days
  if (!first) return
  const on = others.reduce(earlierDay, first)
  const { unitId, position } = await findPost(tx, enrolment.personId, on)
  const { id, personId, courseId, path } = enrolment
  const source = { kind: 'enrolment' as const, id, personId, courseId, path, on, level: 'took-part' as const }
  await recordCredits(tx, { ...source, unitId, position }, context.now())
}

/** Credits a completion by the unit and post held on the day it was finished. A repeat gives nothing twice. */
export async function creditCompletion(
  tx: Transaction,
  context: Context,
  personId: PersonId,
  completion: Pick<StatedCompletion, 'id' | 'courseId' | 'path' | 'finishedOn'>
): Promise<void> {
  const { id, courseId, path, finishedOn: on } = completion
  const { unitId, position } = await findPost(tx, personId, on)
  const source = { kind: 'completion' as const, id, personId, courseId, path, on, level: 'passed' as const }
  await recordCredits(tx, { ...source, unitId, position }, context.now())
}
