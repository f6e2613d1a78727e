import { type Entry, NOBODY, nextToSend, type Outcome, pauseAfter, UNKNOWN, type Work } from './work'

/** Where entries live until they are delivered. The order it gives only grows. */
export type OutboxStore = {
  add: (entry: Omit<Entry, 'order'>) => Promise<number>
  /** One owner's entries that can be read now, oldest first. */
  list: (owner: string) => Promise<Entry[]>
  remove: (order: number) => Promise<void>
  refuse: (order: number, code: string) => Promise<void>
  /** Gives one owner's entries to another, in their order. */
  adopt: (from: string, to: string) => Promise<void>
}

/** What becomes of an entry, told to every page that listens. */
export type Told =
  | { id: string; state: 'held' | 'sending' | 'waiting' | 'locked' }
  | { id: string; state: 'saved'; receipt: string | null }
  | { id: string; state: 'refused'; code: string }

export type OutboxParts = {
  store: OutboxStore
  send: (entry: Entry) => Promise<Outcome>
  /** Runs one at a time across the pages of this device, where the browser can. */
  exclusively: <Result>(task: () => Promise<Result>) => Promise<Result>
  /** Who learns here now, a person or nobody. */
  owner: () => Promise<string>
  /** Makes a learner of nobody, who then owns nobody's entries; false when the line failed. */
  makeLearner: () => Promise<boolean>
  /** Asks the server again who is here; false when the line failed. */
  askAgain: () => Promise<boolean>
  wait: (ms: number) => Promise<void>
  now: () => number
  newId: () => string
  tell: (told: Told) => void
}

export type StepTaken = 'idle' | 'sent' | 'locked' | 'failed'

/**
 * Delivers work strictly in the order it was given, one at a time, until the server has answered for each. Delivery is
 * at least once; the entry's key makes it once in effect. Nothing leaves the store before the server's answer.
 */
export function createOutbox(parts: OutboxParts) {
  const { store, tell } = parts
  let running: Promise<void> | null = null
  let asked = false

  async function put(work: Work, owner?: string): Promise<string> {
    const entry = { id: parts.newId(), owner: owner ?? (await parts.owner()), at: parts.now(), refused: null, work }
    const older = work.slot === null ? [] : await store.list(entry.owner)
    await store.add(entry)
    // After the new one is safe; an older one on its way does no harm, because the newer is sent after it.
    for (const one of older) if (one.work.slot === work.slot && one.refused === null) await store.remove(one.order)
    tell({ id: entry.id, state: 'held' })
    return entry.id
  }

  async function settle(entry: Entry): Promise<StepTaken> {
    tell({ id: entry.id, state: 'sending' })
    const outcome = await parts.send(entry)
    if (outcome.kind === 'saved') {
      await store.remove(entry.order)
      tell({ id: entry.id, state: 'saved', receipt: outcome.receipt })
      return 'sent'
    }
    if (outcome.kind === 'refused') {
      await store.refuse(entry.order, outcome.code)
      tell({ id: entry.id, state: 'refused', code: outcome.code })
      return 'sent'
    }
    return outcome.kind === 'later' ? 'failed' : 'locked'
  }

  async function tellAll(owner: string, state: 'waiting' | 'locked') {
    for (const entry of await store.list(owner)) if (entry.refused === null) tell({ id: entry.id, state })
  }

  /** Sends the oldest entry of who is here. */
  async function step(): Promise<StepTaken> {
    const owner = await parts.owner()
    const entry = nextToSend(await store.list(owner))
    if (!entry) return 'idle'
    if (owner === UNKNOWN) return (await parts.askAgain()) ? 'sent' : 'failed'
    if (owner === NOBODY) return (await parts.makeLearner()) ? 'sent' : 'failed'
    const taken = await settle(entry)
    if (taken === 'locked') {
      await tellAll(owner, 'locked')
      await parts.askAgain()
    }
    if (taken === 'failed') await tellAll(owner, 'waiting')
    return taken
  }

  async function deliver() {
    let failures = 0
    for (;;) {
      const taken = await parts.exclusively(step)
      if (taken === 'idle') {
        if (!asked) return
        asked = false
      }
      if (taken === 'locked' && ++failures > 3) return
      if (taken === 'failed') await parts.wait(pauseAfter(++failures))
      if (taken === 'sent') failures = 0
    }
  }

  return {
    /** Keeps work until it is delivered and answers its id; `owner` when the page knows better than the device. */
    put,
    step: () => parts.exclusively(step),
    /** Delivers what there is, and goes on trying while the page lives. Calling it again is free. */
    run(): Promise<void> {
      asked = true
      running ??= deliver().finally(() => {
        running = null
      })
      return running
    },
    list: store.list,
    /** The learner has seen that it was refused, or chose to give it up. */
    drop: store.remove
  }
}

export type Outbox = ReturnType<typeof createOutbox>
