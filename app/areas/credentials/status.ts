import type { Day } from '~/platform/days'

export type StatusChange = {
  status: 'valid' | 'suspended' | 'revoked'
  reason: string
  effectiveOn: Day
  at: Date
}

export type Ending = { effectiveOn: Day; basis: string }

/** What a credential is worth on a day, since when, and why; a credential nobody touched is valid. */
export type CredentialStatus =
  | { kind: 'valid' }
  | { kind: 'suspended' | 'revoked' | 'annulled'; since: Day; reason: string }

/**
 * An annulment ends a credential for good and outweighs every status; otherwise the change with the latest effective
 * day decides, and of two on one day the one written later.
 */
export function statusOn(
  changes: ReadonlyArray<StatusChange>,
  endings: ReadonlyArray<Ending>,
  on: Day
): CredentialStatus {
  const [ending] = [...endings]
    .filter((one) => one.effectiveOn <= on)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
  if (ending) return { kind: 'annulled', since: ending.effectiveOn, reason: ending.basis }
  const [latest] = changes.filter((change) => change.effectiveOn <= on).sort(laterFirst)
  if (!latest || latest.status === 'valid') return { kind: 'valid' }
  return { kind: latest.status, since: latest.effectiveOn, reason: latest.reason }
}

function laterFirst(a: StatusChange, b: StatusChange): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? 1 : -1
  return b.at.getTime() - a.at.getTime()
}
