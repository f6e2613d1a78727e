import { listen, outbox, wakeOutbox, whoIsHere } from '~/platform/outbox/device-outbox'
import type { Told } from '~/platform/outbox/outbox'
import type { Work } from '~/platform/outbox/work'
import { type ActState, actSlot, actStateOf } from './act-slots'
import type { Act } from './acts'

export type { ActState } from './act-slots'

function workOf(act: Act, label: string): Work {
  return { label, url: '/api/v1/acts', body: { act }, fill: ['key', 'personId', 'deviceAt'], slot: actSlot(act) }
}

function follow(id: string, tell: (state: ActState) => void) {
  const stop = listen((told: Told) => {
    if (told.id !== id) return
    const state = actStateOf(told)
    tell(state)
    if (state.state === 'saved' || state.state === 'refused') stop()
  })
}

/**
 * Keeps an act on this device until the server has it, once, under a key of its own; resolves when it is kept. The page
 * is told each state, whichever page or worker sends it. Rejects only when this device can keep nothing.
 */
export async function keepAct(act: Act, label: string, tell?: (state: ActState) => void): Promise<void> {
  const id = await outbox.put(workOf(act, label))
  if (tell) {
    tell({ state: 'held' })
    follow(id, tell)
  }
  void wakeOutbox()
}

/** Takes up an act that an earlier page kept and that is still unsent; false when there is none. */
export async function resumeAct(act: Act, tell: (state: ActState) => void): Promise<boolean> {
  const slot = actSlot(act)
  const waiting = slot === null ? [] : await outbox.list(await whoIsHere())
  const [entry] = waiting.filter((one) => one.work.slot === slot && one.refused === null)
  if (entry) {
    tell({ state: 'held' })
    follow(entry.id, tell)
  }
  void wakeOutbox()
  return entry !== undefined
}
