import type { Actor, System } from '~/platform/context.server'
import { readDevice } from './device-cookie.server'
import { findActiveLearner } from './device-profiles.server'
import { sessionState } from './sign-in-session'
import { findSession, readSessionId, renewSession } from './sign-in-sessions.server'

const NOBODY: Actor = { kind: 'nobody' }

/** Who the cookies say is asking: a signed-in account before a learner of this device before nobody. */
export async function findActor(system: System, cookies: string | undefined): Promise<Actor> {
  if (!cookies) return NOBODY
  return (await findAccountActor(system, cookies)) ?? (await findDeviceActor(system, cookies)) ?? NOBODY
}

async function findAccountActor(system: System, cookies: string): Promise<Actor | null> {
  const sessionId = readSessionId(system, cookies)
  if (!sessionId) return null
  const session = await findSession(system.db.read, sessionId)
  if (!session) return null
  const state = sessionState(session.expiresAt, system.now())
  if (state === 'ended') return null
  if (state === 'renew') await renewSession(system, sessionId)
  return { kind: 'account', personId: session.personId, accountId: session.accountId }
}

async function findDeviceActor(system: System, cookies: string): Promise<Actor | null> {
  const device = await readDevice(system, cookies)
  if (!device?.activeProfileId) return null
  const learner = await findActiveLearner(system.db.read, device, system.now())
  return learner && { kind: 'device', ...learner }
}
