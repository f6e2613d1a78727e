import { k } from '../dialect/kit'
import type { CycleId, RequirementId, UnitId } from '../ids'

/**
 * One requirement in one leaf unit: a pure function of facts, never incremented, kept as the series of days on which
 * its counts changed. A row holds for reports as of the days `[from, until)`. All counts are people.
 */
export const reportCells = k.table(
  'report_cells',
  {
    cycleId: k.id<CycleId>('cycle_id').notNull(),
    requirementId: k.id<RequirementId>('requirement_id').notNull(),
    unitId: k.id<UnitId>('unit_id').notNull(),
    from: k.day('from_day').notNull(),
    until: k.day('until_day').notNull(),
    /** Có mặt: main employments. */
    present: k.int('present').notNull(),
    /** Miễn, hoãn. */
    exempt: k.int('exempt').notNull(),
    tookPart: k.int('took_part').notNull(),
    completed: k.int('completed').notNull(),
    passed: k.int('passed').notNull(),
    /** Ngoài danh sách: completed here but not on the roster. */
    outside: k.int('outside').notNull()
  },
  (t) => [
    k.primaryKey({ columns: [t.cycleId, t.requirementId, t.unitId, t.from] }),
    // Almost every report is as of today, which the rows with the latest `until` answer; other days are told by both.
    k.index('report_cells_as_of').on(t.cycleId, t.requirementId, t.until, t.from)
  ]
)
