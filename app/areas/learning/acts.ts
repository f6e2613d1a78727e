import type { NoteAnchor } from '#db/schema/learning'

/**
 * What a learner does on a page and the server keeps. Each is sent with a key of its own, so that a repeat changes
 * nothing; the page may have made it without network, days ago.
 */
export type Act =
  | { kind: 'finish-lesson'; course: string; lesson: string }
  | FinishedPlay
  | { kind: 'set-bookmark'; course: string; lesson: string; heading: string }
  | { kind: 'remove-bookmark'; course: string; lesson: string }
  | { kind: 'keep-note'; course: string; lesson: string; note: NoteDraft }
  | { kind: 'remove-note'; noteId: string }
  | { kind: 'remark'; course: string; lesson: string; heading: string; quote: string; comment: string }
  | { kind: 'submit-attempt'; attemptId: string }

/** An activity of a lesson, played to its end: the moves, which the server replays. */
export type FinishedPlay = {
  kind: 'finish-activity'
  course: string
  lesson: string
  activity: string
  version: string
  play: string
}

/** A note as its page knows it: the page makes the id (32 hex digits), so that keeping it twice is keeping it once. */
export type NoteDraft = { id: string; anchor: NoteAnchor | null; quote: string; text: string }

/** An act on its way: who did it, under which key, and when by the clock of the device (ISO instant). */
export type SentAct = { key: string; personId: string; deviceAt: string; act: Act }

/** What the server says of an act it has kept; the receipt is null for what leaves none, such as a bookmark. */
export type KeptAct = { receipt: string | null }
