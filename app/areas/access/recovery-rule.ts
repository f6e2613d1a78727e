import type { PersonId, UnitId } from '~/platform/ids'
import { type Grant, roleMay } from './permissions'

export type Recoverer = Readonly<{ personId: PersonId; grants: ReadonlyArray<Grant> }>

export type Recoverable = Readonly<{
  personId: PersonId
  /** The unit of the main employment today and every unit above it; the province for staff between posts. */
  unitPath: ReadonlyArray<UnitId>
  /** Signed up by themselves and holds no post: belongs to no unit. */
  isCitizen: boolean
  /** Holds a role today: whoever takes over such an account takes over its powers. */
  holdsRole: boolean
}>

/**
 * Who may hand a one-time word to whom. Staff: whoever recovers people at their unit or above it. Citizens, who belong
 * to no unit and ask at any counter: whoever recovers people of a whole commune or of the province (`civicIds`).
 * People who hold a role: administrators only. Nobody to themselves.
 */
export function mayRecover(recoverer: Recoverer, subject: Recoverable, civicIds: ReadonlySet<UnitId>): boolean {
  if (recoverer.personId === subject.personId) return false
  return recoverer.grants.some((grant) => {
    if (!roleMay(grant.role, 'people:recover')) return false
    if (subject.holdsRole && grant.role !== 'administrator') return false
    return subject.isCitizen ? civicIds.has(grant.unitId) : subject.unitPath.includes(grant.unitId)
  })
}

/**
 * A citizen's name as it is shown to whoever typed their code: enough to know the person in front of the counter, too
 * little to learn who learns here. "Đặng Bảo Ánh" is "Đ. B. Ánh".
 */
export function maskName(fullName: string): string {
  const words = fullName.split(' ').filter(Boolean)
  return words.map((word, index) => (index === words.length - 1 ? word : `${[...word][0]}.`)).join(' ')
}
