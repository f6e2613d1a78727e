import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { roleGrants } from '#db/schema/access'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { type GrantId, newId, type PersonId, type UnitId } from '~/platform/ids'
import type { Grant, Role } from './permissions'

/** The roles a person holds on a day. */
export async function findGrants(db: Reader, personId: PersonId, on: Day): Promise<Grant[]> {
  return db
    .select({ role: roleGrants.role, unitId: roleGrants.unitId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, personId),
        lte(roleGrants.validFrom, on),
        or(isNull(roleGrants.validTo), gt(roleGrants.validTo, on))
      )
    )
}

export type NewGrant = {
  personId: PersonId
  role: Role
  unitId: UnitId
  validFrom: Day
  validTo?: Day | null
  /** The decision it rests on. */
  basis: string
}

/** Gives a role at a unit from a day on. The caller leaves the audit row when a person does it. */
export async function grantRole(tx: Transaction, grant: NewGrant): Promise<GrantId> {
  const id = newId<GrantId>()
  await tx.insert(roleGrants).values({ id, ...grant, validTo: grant.validTo ?? null })
  return id
}
