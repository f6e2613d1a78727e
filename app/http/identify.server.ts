import { findActor } from '~/areas/accounts/actors.server'
import type { Context, System } from '~/platform/context.server'
import { dayOf } from '~/platform/days'

/** The context of one request: the system, who the cookies say is asking, and the day it is. */
export async function identify(system: System, cookies: string | undefined, requestId: string): Promise<Context> {
  const actor = await findActor(system, cookies)
  return { ...system, actor, requestId, today: dayOf(system.now()) }
}
