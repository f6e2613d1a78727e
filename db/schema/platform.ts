import { k } from '../dialect/kit'
import type { PersonId } from '../ids'

/** Small facts about this installation, such as the key that signs device cookies. */
export const settings = k.table('settings', {
  key: k.id('key').primaryKey(),
  value: k.text('value').notNull()
})

/** The first answer to a learner's write, given again when the write is repeated. */
export const idempotencyKeys = k.table(
  'idempotency_keys',
  {
    personId: k.id<PersonId>('person_id').notNull(),
    key: k.id('key').notNull(),
    result: k.json<unknown>('result').notNull(),
    at: k.instant('at').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.personId, t.key] })]
)

/** One holder at a time does a background job; a lease that ran out may be taken over. */
export const leases = k.table('leases', {
  name: k.id('name').primaryKey(),
  holder: k.id('holder').notNull(),
  until: k.instant('until').notNull()
})

/** Report cells whose facts changed since they were computed. Any area may add; only reporting removes. */
export const dirtyCells = k.table(
  'dirty_cells',
  {
    cycleId: k.id('cycle_id').notNull(),
    requirementId: k.id('requirement_id').notNull(),
    unitId: k.id('unit_id').notNull(),
    /**
     * New with every mark, so that one made while a cell is being computed is not cleared with it, and that two
     * learners of one unit never write the same row: on PostgreSQL the later of them would have to begin again.
     */
    mark: k.id('mark').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.cycleId, t.requirementId, t.unitId, t.mark] })]
)
