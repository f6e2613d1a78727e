import type { ItemResponse } from './responses'

/** An answer given on this page and not yet acknowledged by the server. */
export type PendingAnswer = {
  itemVersionId: string
  response: ItemResponse
  sequence: number
  /** ISO instant of this device's clock. */
  deviceAt: string
}

/** `unreached`: the line or the server failed, so it is sent again. `closed`: the attempt was submitted meanwhile. */
export type Sent = 'saved' | 'unfit' | 'closed' | 'unreached'

export type SaveState = 'saving' | 'saved' | 'waiting' | 'unfit' | 'closed'

export type SaverParts = {
  send: (answer: PendingAnswer) => Promise<Sent>
  /** Keeps what is unacknowledged where a reload finds it again. */
  keep: (pending: ReadonlyArray<PendingAnswer>) => void
  wait: (ms: number) => Promise<void>
  now: () => Date
  tell: (states: Readonly<Record<string, SaveState>>) => void
}

const SHORTEST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000

/**
 * Saves answers one after another until each is acknowledged, newest answer of an item only. Nothing is dropped while
 * the line is down: it stays in memory, is kept for a reload, and is sent again after growing pauses.
 */
export function createAnswerSaver(parts: SaverParts) {
  const pending = new Map<string, PendingAnswer>()
  let states: Record<string, SaveState> = {}
  let sequence = 0
  let running: Promise<void> | null = null
  let pause = SHORTEST_PAUSE_MS

  function mark(itemVersionId: string, state: SaveState) {
    states = { ...states, [itemVersionId]: state }
    parts.tell(states)
  }
  function settle(answer: PendingAnswer, state: SaveState) {
    if (pending.get(answer.itemVersionId) !== answer) return
    pending.delete(answer.itemVersionId)
    parts.keep([...pending.values()])
    mark(answer.itemVersionId, state)
  }
  async function sendAll() {
    for (;;) {
      const [answer] = pending.values()
      if (!answer) return
      const sent = await parts.send(answer)
      if (sent === 'unreached') {
        for (const { itemVersionId } of pending.values()) mark(itemVersionId, 'waiting')
        await parts.wait(pause)
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
        continue
      }
      pause = SHORTEST_PAUSE_MS
      settle(answer, sent)
    }
  }
  function run() {
    running ??= sendAll().finally(() => {
      running = null
    })
  }

  return {
    /** Takes an answer in; it is sent after `delayMs` so that typing does not send every letter. */
    give(itemVersionId: string, response: ItemResponse, delayMs = 0) {
      sequence += 1
      const answer = { itemVersionId, response, sequence, deviceAt: parts.now().toISOString() }
      pending.set(itemVersionId, answer)
      parts.keep([...pending.values()])
      mark(itemVersionId, 'saving')
      if (delayMs === 0) run()
      else void parts.wait(delayMs).then(run)
    },
    /** True when everything given was acknowledged within the time; what was not goes on being sent. */
    async flush(withinMs: number): Promise<boolean> {
      run()
      await Promise.race([running, parts.wait(withinMs)])
      return pending.size === 0
    }
  }
}

export type AnswerSaver = ReturnType<typeof createAnswerSaver>
