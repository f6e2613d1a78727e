import { readDevice } from '~/areas/accounts/device-cookie.server'
import { claimDeviceProfile, type DeviceProfile, listDeviceProfiles } from '~/areas/accounts/device-profiles.server'
import { moveAttempts } from '~/areas/assessment/claim.server'
import { moveLearning } from '~/areas/learning/claim.server'
import { listEvents } from '~/areas/learning/events.server'
import { findNewestMark } from '~/areas/learning/reading-marks.server'
import type { Context, Reader } from '~/platform/context.server'
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

/** The learners of this device who did something that nobody has claimed yet. */
export async function listUnclaimedWork(context: Context, cookies: string | null): Promise<UnclaimedWork[]> {
  const device = await readDevice(context, cookies)
  const profiles = device ? await listDeviceProfiles(context.db.read, device) : []
  const works = await Promise.all(profiles.map((profile) => describeWork(context.db.read, profile)))
  return works.filter((work) => work !== null)
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

/**
 * Moves the work of the claimed learners of this device to a person, each once however often it is asked. A profile
 * of another device is not touched. Returns how many moved now.
 */
export async function claimDeviceWork(
  context: Context,
  claim: { cookies: string | null; profileIds: ReadonlyArray<DeviceProfileId>; to: PersonId }
): Promise<number> {
  const device = await readDevice(context, claim.cookies)
  if (!device) return 0
  const at = context.now()
  return context.db.withTransaction(async (tx) => {
    let moved = 0
    for (const profileId of claim.profileIds) {
      const from = await claimDeviceProfile(tx, device, { profileId, by: claim.to, at })
      if (!from) continue
      await moveLearning(tx, { from, to: claim.to, at })
      await moveAttempts(tx, { from, to: claim.to, at })
      moved += 1
    }
    if (moved > 0) await settleClaimedWork(tx, context, claim.to)
    return moved
  })
}
