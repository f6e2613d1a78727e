import { NOBODY, UNKNOWN } from './work'

/** What the server says when asked who is here. */
export type Arrival = { kind: 'account' | 'device' | 'nobody'; personId: string | null }

export type Settling = {
  /** Whose entries become the arrived person's, or nobody's. */
  adopt: ReadonlyArray<{ from: string; to: string }>
  /** Somebody else was here: their key and their private pages go. */
  forget: boolean
}

/**
 * What must happen when the server says who is here. Work done before it was ever asked belongs to whoever it names.
 * Work done by nobody becomes a learner's only when that learner was made for it on this device.
 */
export function settleArrival(
  before: { personId: string | null } | undefined,
  arrival: Arrival,
  makingLearner: boolean
): Settling {
  const to = arrival.personId ?? NOBODY
  const adopt = [{ from: UNKNOWN, to }]
  if (makingLearner && arrival.kind === 'device') adopt.push({ from: NOBODY, to })
  const forget = before?.personId != null && before.personId !== arrival.personId
  return { adopt, forget }
}
