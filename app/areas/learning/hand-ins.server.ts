import { and, desc, eq } from 'drizzle-orm'
import { handIns } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { type EnrolmentId, newId } from '~/platform/ids'

/** The plans handed in for a round, each with the day it first was. */
export async function listHandIns(db: Reader, enrolmentId: EnrolmentId): Promise<Map<string, Day>> {
  const found = await db
    .select({ activityId: handIns.activityId, on: handIns.on })
    .from(handIns)
    .where(eq(handIns.enrolmentId, enrolmentId))
    .orderBy(desc(handIns.handedInAt))
  // The earliest comes last, and so it is the one that stays.
  return new Map(found.map(({ activityId, on }) => [activityId, on]))
}

export type HandIn = {
  enrolmentId: EnrolmentId
  activityId: string
  texts: Record<string, string>
  at: Date
  on: Day
}

/** Keeps a plan as it is handed in; the same text again is the same hand-in. True when it was kept now. */
export async function recordHandIn(tx: Transaction, handIn: HandIn): Promise<boolean> {
  const { enrolmentId, activityId, texts, at, on } = handIn
  const before = await tx
    .select({ texts: handIns.texts })
    .from(handIns)
    .where(and(eq(handIns.enrolmentId, enrolmentId), eq(handIns.activityId, activityId)))
  if (before.some((one) => isSame(one.texts, texts))) return false
  await tx.insert(handIns).values({ id: newId(), enrolmentId, activityId, texts, handedInAt: at, on })
  return true
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  return Object.keys({ ...one, ...other }).every((key) => one[key] === other[key])
}

/** Gives what was handed in for one round to another. */
export async function moveHandIns(tx: Transaction, from: EnrolmentId, to: EnrolmentId): Promise<void> {
  await tx.update(handIns).set({ enrolmentId: to }).where(eq(handIns.enrolmentId, from))
}
