import { k } from '../dialect/kit'
import type { GrantId, PersonId, UnitId } from '../ids'
import { orgUnits, people } from './organisation'

export type Role = 'trainer' | 'reviewer' | 'hr' | 'unit-head' | 'leader' | 'helper' | 'administrator'

/** A role at a unit (and everything below it) during `[validFrom, validTo)`. */
export const roleGrants = k.table(
  'role_grants',
  {
    id: k.id<GrantId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    role: k.text('role').$type<Role>().notNull(),
    unitId: k
      .id<UnitId>('unit_id')
      .notNull()
      .references(() => orgUnits.id),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to'),
    basis: k.text('basis').notNull()
  },
  (t) => [k.index('role_grants_person').on(t.personId)]
)
