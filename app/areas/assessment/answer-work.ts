import type { Entry, Work } from '~/platform/outbox/work'
import type { ItemResponse } from './responses'

/** Where one answer's newest version waits. */
export function answerSlot(attemptId: string, itemVersionId: string): string {
  return `answer ${attemptId} ${itemVersionId}`
}

export function submitSlot(attemptId: string): string {
  return `submit ${attemptId}`
}

/** One answer of an open attempt on its way to the server. */
export function answerWork(attemptId: string, itemVersionId: string, response: ItemResponse, label: string): Work {
  return {
    label,
    url: `/api/v1/attempts/${attemptId}/answers`,
    body: { itemVersionId, response },
    fill: ['client', 'sequence', 'deviceAt', 'heldMs', 'personId'],
    slot: answerSlot(attemptId, itemVersionId)
  }
}

/** Handing an attempt in. Given after its answers, it arrives after them. */
export function submitWork(attemptId: string, label: string): Work {
  return {
    label,
    url: '/api/v1/acts',
    body: { act: { kind: 'submit-attempt', attemptId } },
    fill: ['key', 'personId', 'deviceAt'],
    slot: submitSlot(attemptId)
  }
}

/** The answers of an attempt that wait among these entries, the newest of each item, with the entry's id. */
export function waitingAnswers(entries: ReadonlyArray<Entry>, attemptId: string) {
  const found = new Map<string, { id: string; response: ItemResponse }>()
  for (const { id, refused, work } of entries) {
    const { itemVersionId, response } = work.body as { itemVersionId?: string; response?: ItemResponse }
    if (refused !== null || itemVersionId === undefined || response === undefined) continue
    if (work.slot === answerSlot(attemptId, itemVersionId)) found.set(itemVersionId, { id, response })
  }
  return found
}
