/** Nobody is known to be here: the work waits for the learner that its first delivery makes. */
export const NOBODY = 'nobody'
/** The server was never asked who is here: the work belongs to whoever it says at the first answer. */
export const UNKNOWN = 'unknown'

/** What the outbox knows and adds to a body when it is sent, because it is not known, or may change, before. */
export type Fill = 'key' | 'personId' | 'deviceAt' | 'heldMs' | 'client' | 'sequence'

/** One request to be delivered, as whoever asks for it describes it. */
export type Work = {
  /** What a reader is told is unsent: "Xong bài: Chuyển đổi số là gì?". */
  label: string
  url: string
  body: Readonly<Record<string, unknown>>
  fill: ReadonlyArray<Fill>
  /** A newer work of the same slot takes the place of an unsent older one; null when each must arrive. */
  slot: string | null
}

/** A work kept until it is delivered. `order` only grows, on this device and for ever. */
export type Entry = {
  order: number
  /** 32 hex digits: the key under which the server does it once. */
  id: string
  owner: string
  /** Milliseconds of this device's clock. */
  at: number
  /** Why it was refused; null while it is still to be sent. Kept until its owner has seen it. */
  refused: string | null
  work: Work
}

/** `locked`: somebody else is here, or nobody; it waits for its owner. `later`: the line or the server failed. */
export type Outcome =
  | { kind: 'saved'; receipt: string | null }
  | { kind: 'locked' }
  | { kind: 'later' }
  | { kind: 'refused'; code: string }

const AGAIN = new Set([408, 425, 429])
const NO_CONTENT = 204

/**
 * What an answer of the server means for the entry that was sent; a null body is one that broke off. A good answer that
 * broke off is asked for again: the server does the work once and gives the first receipt.
 */
export function outcomeOf(status: number, body: { error?: unknown; receipt?: unknown } | null): Outcome {
  const code = typeof body?.error === 'string' ? body.error : `status-${status}`
  if (status >= 200 && status < 300) {
    if (body === null && status !== NO_CONTENT) return { kind: 'later' }
    return { kind: 'saved', receipt: typeof body?.receipt === 'string' ? body.receipt : null }
  }
  if (status === 401 || (status === 409 && code === 'other-learner')) return { kind: 'locked' }
  if (status >= 500 || status < 400 || AGAIN.has(status)) return { kind: 'later' }
  return { kind: 'refused', code }
}

/** A device whose clock jumped says no more than this. */
const MOST_HELD_MS = 365 * 86_400_000

/** The body as it travels. `client` names this device's outbox, so that orders of one client can be compared. */
export function bodyToSend(entry: Entry, sending: { client: string; now: number }): Record<string, unknown> {
  const { id, owner, at, order, work } = entry
  const known: Record<Fill, unknown> = {
    key: id,
    personId: owner,
    deviceAt: new Date(at).toISOString(),
    heldMs: Math.min(MOST_HELD_MS, Math.max(0, Math.round(sending.now - at))),
    client: sending.client,
    sequence: order
  }
  return { ...work.body, ...Object.fromEntries(work.fill.map((name) => [name, known[name]])) }
}

/** The next to send of one owner's entries: strictly the oldest that was not refused. */
export function nextToSend(entries: ReadonlyArray<Entry>): Entry | null {
  const waiting = entries.filter((entry) => entry.refused === null)
  return waiting.reduce<Entry | null>((oldest, entry) => (oldest && oldest.order < entry.order ? oldest : entry), null)
}

const SHORTEST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000

/** How long to wait after this many failures in a row. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.max(0, failures - 1))
}
