import type { Context } from '~/platform/context.server'
import { addDays, dayOf } from '~/platform/days'
import type { DeviceProfileId, PersonId } from '~/platform/ids'
import { parseClassCode } from './assisted-class'
import { findClassByCode, listClassLearners } from './assisted-classes.server'
import { isWordFor, wordFor } from './secret-words.server'
import { forgiveTry, takeTry } from './tries.server'

/** How long after its class a slip can be used; on their own device a learner claims at any time. */
export const SLIP_DAYS = 90

/** The word on a learner's slip. It works until the work is claimed. */
export function slipWord(context: Context, profileId: DeviceProfileId): Promise<string> {
  return wordFor(context.db, ['claim-slip', profileId])
}

export type SlipOutcome =
  | { kind: 'found'; profileId: DeviceProfileId }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }

/**
 * Whose slip was typed. One answer for an unknown class, a wrong word and a slip that was used; tries of one account and
 * from one address slow the next one.
 */
export async function readSlip(
  context: Context,
  slip: { typedCode: string; typedWord: string; by: PersonId; address: string }
): Promise<SlipOutcome> {
  const trial = { subject: `slip ${slip.by}`, address: slip.address, device: null }
  const seconds = await takeTry(context.db, trial, context.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  const profileId = await findSlip(context, slip)
  if (!profileId) return { kind: 'wrong' }
  await forgiveTry(context.db, trial)
  return { kind: 'found', profileId }
}

async function findSlip(
  context: Context,
  slip: { typedCode: string; typedWord: string }
): Promise<DeviceProfileId | null> {
  const code = parseClassCode(slip.typedCode)
  const found = code && (await findClassByCode(context.db.read, code))
  if (!found || context.today > addDays(dayOf(found.openedAt), SLIP_DAYS)) return null
  for (const learner of await listClassLearners(context.db.read, found.id)) {
    const isTheirs = await isWordFor(context.db, ['claim-slip', learner.id], slip.typedWord)
    if (isTheirs) return learner.claimedAt ? null : learner.id
  }
  return null
}
