import type { PersonId, UnitId } from '~/platform/ids'
import { type Grant, roleMay } from './permissions'

export type Recoverer = Readonly<{ personId: PersonId; grants: ReadonlyArray<Grant> }>

export type Recoverable = Readonly<{
  personId: PersonId
  /** The unit of the main employment today and every unit above it; empty for a citizen. */
  unitPath: ReadonlyArray<UnitId>
  /** Holds a role today: whoever takes over such an account takes over its powers. */
  holdsRole: boolean
}>

/**
 * Who may hand a one-time word to whom. Staff: whoever recovers people at their unit or above it. Citizens, who belong
 * to no unit: community helpers and administrators of the whole province. People who hold a role: administrators
 * only. Nobody to themselves.
 */
export function mayRecover(recoverer: Recoverer, subject: Recoverable, rootIds: ReadonlyArray<UnitId>): boolean {
  if (recoverer.personId === subject.personId) return false
  return recoverer.grants.some((grant) => {
    if (!roleMay(grant.role, 'people:recover')) return false
    if (subject.holdsRole && grant.role !== 'administrator') return false
    return subject.unitPath.length > 0 ? subject.unitPath.includes(grant.unitId) : mayRecoverCitizens([grant], rootIds)
  })
}

/** Whether people without an employment may be found and recovered with these grants. */
export function mayRecoverCitizens(grants: ReadonlyArray<Grant>, rootIds: ReadonlyArray<UnitId>): boolean {
  return grants.some(
    (grant) => (grant.role === 'helper' || grant.role === 'administrator') && rootIds.includes(grant.unitId)
  )
}
