import { readSlip } from '~/areas/accounts/claim-slips.server'
import { readDevice } from '~/areas/accounts/device-cookie.server'
import {
  claimDeviceProfile,
  claimProfileBySlip,
  type DeviceProfile,
  isOpenOn,
  listDeviceProfiles
} from '~/areas/accounts/device-profiles.server'
import { moveAttempts } from '~/areas/assessment/claim.server'
import { moveLearning } from '~/areas/learning/claim.server'
import { listEvents } from '~/areas/learning/events.server'
import { findNewestMark } from '~/areas/learning/reading-marks.server'
import { moveCredits } from '~/areas/programmes/claim.server'
import type { Context, Reader, Transaction } from '~/platform/context.server'
import { type Day, dayOf } from '~/platform/days'
import type { DeviceProfileId, PersonId } from '~/platform/ids'
import { settleClaimedWork } from './settle-claimed-work.server'

export type UnclaimedWork = {
  profileId: DeviceProfileId
  name: string
  picture: string
  /** Lessons finished, and quizzes handed in or begun. */
  lessons: number
  attempts: number
  /** Notes and bookmarks, which leave no event. */
  notes: number
  lastOn: Day
}

/** More than anybody does on a borrowed phone; the counts need not be exact beyond it. */
const MOST_EVENTS = 500

/**
 * The learners of this device who did something that nobody has claimed yet. Whoever stands behind a picture PIN they
 * have not given is left out: nothing is told of their work.
 */
export async function listUnclaimedWork(context: Context, cookies: string | null): Promise<UnclaimedWork[]> {
  const { open } = await listLearners(context, cookies)
  const works = await Promise.all(open.map((profile) => describeWork(context.db.read, profile)))
  return works.filter((work) => work !== null)
}

export type LockedLearner = Pick<DeviceProfile, 'id' | 'name' | 'picture'>

/** The learners of this device who must give their picture PIN before their work can be claimed. */
export async function listLockedLearners(context: Context, cookies: string | null): Promise<LockedLearner[]> {
  const { locked } = await listLearners(context, cookies)
  return locked.map(({ id, name, picture }) => ({ id, name, picture }))
}

async function listLearners(context: Context, cookies: string | null) {
  const device = await readDevice(context, cookies)
  const profiles = device ? await listDeviceProfiles(context.db.read, device) : []
  const isOpen = (profile: DeviceProfile) => device !== null && isOpenOn(device, profile)
  return { open: profiles.filter(isOpen), locked: profiles.filter((profile) => !isOpen(profile)) }
}

async function describeWork(db: Reader, profile: DeviceProfile): Promise<UnclaimedWork | null> {
  const events = await listEvents(db, profile.personId, { after: null, limit: MOST_EVENTS })
  const marks = await findNewestMark(db, profile.personId)
  const lastOn = events[0]?.on ?? (marks && dayOf(marks.at))
  if (!lastOn) return null
  const subjects = (kind: string) => new Set(events.filter((event) => event.kind === kind).map((e) => e.subjectId))
  return {
    profileId: profile.id,
    name: profile.name,
    picture: profile.picture,
    lessons: subjects('lesson-done').size,
    attempts: subjects('attempt-started').size,
    notes: marks?.count ?? 0,
    lastOn
  }
}

export async function hasUnclaimedWork(context: Context, cookies: string | null): Promise<boolean> {
  return (await listUnclaimedWork(context, cookies)).length > 0
}

export type DeviceClaim = {
  cookies: string | null
  profileIds: ReadonlyArray<DeviceProfileId>
  to: PersonId
  /** The learner whose picture PIN has just been given. */
  unlocked?: DeviceProfileId
}

/**
 * Moves the work of the claimed learners of this device to a person, each once however often it is asked. A profile
 * of another device, or behind a PIN that was not given, is not touched. Returns how many moved now.
 */
export async function claimDeviceWork(context: Context, claim: DeviceClaim): Promise<number> {
  const device = await readDevice(context, claim.cookies)
  if (!device) return 0
  const { to } = claim
  return context.db.withTransaction(async (tx) => {
    const open = (await listDeviceProfiles(tx, device)).filter(
      (profile) => isOpenOn(device, profile) || profile.id === claim.unlocked
    )
    let moved = 0
    for (const profileId of claim.profileIds.filter((id) => open.some((profile) => profile.id === id))) {
      const from = await claimDeviceProfile(tx, device, { profileId, by: to, at: context.now() })
      if (!from) continue
      await moveWork(tx, context, { from, to })
      moved += 1
    }
    return moved
  })
}

/** Gives what one learner did to another, whole: rounds, attempts, credits, and what follows from them. */
export async function moveWork(
  tx: Transaction,
  context: Context,
  claim: { from: PersonId; to: PersonId }
): Promise<void> {
  const rounds = await moveLearning(tx, { ...claim, at: context.now() })
  await moveAttempts(tx, claim, rounds)
  await moveCredits(tx, claim)
  await settleClaimedWork(tx, context, claim.to)
}

export type SlipClaim = { typedCode: string; typedWord: string; to: PersonId; address: string }

export type SlipClaimOutcome = { kind: 'claimed' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }

/** Moves the work on a slip from an assisted class to a person, from any device, once. */
export async function claimBySlip(context: Context, claim: SlipClaim): Promise<SlipClaimOutcome> {
  const { to } = claim
  const outcome = await readSlip(context, { ...claim, by: to })
  if (outcome.kind !== 'found') return outcome
  return context.db.withTransaction(async (tx) => {
    const from = await claimProfileBySlip(tx, { profileId: outcome.profileId, by: to, at: context.now() })
    if (!from) return { kind: 'wrong' as const }
    await moveWork(tx, context, { from, to })
    return { kind: 'claimed' as const }
  })
}
