import type { Told } from '~/platform/outbox/outbox'
import type { Act } from './acts'

/**
 * How an act stands: on this device, on this device until its person is back, on its way, kept by the server, or given
 * up by it.
 */
export type ActState =
  | { state: 'held' }
  | { state: 'locked' }
  | { state: 'sending' }
  | { state: 'saved'; receipt: string | null }
  | { state: 'refused'; code: string }

/** Acts of one slot replace each other while unsent; a remark stands alone, and so does every play: one may be better. */
export function actSlot(act: Act): string | null {
  switch (act.kind) {
    case 'finish-lesson':
      return `finish ${act.course} ${act.lesson}`
    case 'set-bookmark':
    case 'remove-bookmark':
      return `bookmark ${act.course}`
    case 'keep-note':
      return `note ${act.note.id}`
    case 'remove-note':
      return `note ${act.noteId}`
    case 'submit-attempt':
      return `submit ${act.attemptId}`
    case 'remark':
    case 'finish-activity':
      return null
  }
}

/** What the outbox says, as a learner is told. */
export function actStateOf(told: Told): ActState {
  if (told.state === 'saved') return { state: 'saved', receipt: told.receipt }
  if (told.state === 'refused') return { state: 'refused', code: told.code }
  return { state: told.state === 'waiting' ? 'held' : told.state }
}
