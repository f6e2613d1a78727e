import { listen, outbox, wakeOutbox, whoIsHere } from '~/platform/outbox/device-outbox'
import type { Told } from '~/platform/outbox/outbox'
import { UNKNOWN, type Work } from '~/platform/outbox/work'
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

export type Keeping = {
  /** What a reader is told is unsent. */
  label: string
  /** Whom the page was shown to: the act is theirs, whoever has come since. Null or undefined: whoever is here. */
  shownTo: string | null | undefined
  tell: (state: ActState) => void
}

/**
 * Keeps an act on this device until the server has it, once, under a key of its own; resolves when it is kept. The page
 * is told each state, whichever page or worker sends it. False, and nothing told, when this device cannot keep it: it
 * can keep nothing, or its person left before their key was here.
 */
export async function keepAct(act: Act, { label, shownTo, tell }: Keeping): Promise<boolean> {
  const here = await whoIsHere()
  const owner = shownTo && here !== UNKNOWN ? shownTo : here
  const id = await outbox.put(workOf(act, label), owner).catch(() => null)
  if (id === null) return false
  tell({ state: owner === here ? 'held' : 'locked' })
  follow(id, tell)
  void wakeOutbox()
  return true
}

/** Keeps an act that has no plain form behind it: where it cannot be kept, it is told as refused. */
export async function keepOrTell(act: Act, keeping: Keeping): Promise<void> {
  if (!(await keepAct(act, keeping))) keeping.tell({ state: 'refused', code: 'not-kept' })
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
