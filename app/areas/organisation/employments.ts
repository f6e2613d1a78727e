import type { StaffGroup } from '#db/schema/organisation'
import { type Day, holdsOn } from '~/platform/days'
import type { EmploymentId, PersonId, UnitId } from '~/platform/ids'

export type { StaffGroup } from '#db/schema/organisation'

/** A post held during `[validFrom, validTo)`. */
export type Employment = {
  id: EmploymentId
  personId: PersonId
  unitId: UnitId
  position: string
  staffGroup: StaffGroup
  specialist: boolean
  main: boolean
  validFrom: Day
  validTo: Day | null
}

/**
 * The one employment of a person that is counted on a day, or null. Commands refuse overlapping main employments;
 * should imported data hold some, the one that began last counts, so that a person is never counted twice.
 */
export function mainEmploymentOn<E extends Pick<Employment, 'id' | 'main' | 'validFrom' | 'validTo'>>(
  employments: ReadonlyArray<E>,
  on: Day
): E | null {
  const active = employments.filter((employment) => employment.main && holdsOn(employment, on))
  return active.reduce<E | null>((best, next) => (best === null || startsLater(next, best) ? next : best), null)
}

function startsLater(a: Pick<Employment, 'id' | 'validFrom'>, b: Pick<Employment, 'id' | 'validFrom'>): boolean {
  return a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.id > b.id)
}

type Period = { validFrom: Day; validTo: Day | null }

/** Whether two periods `[validFrom, validTo)` share a day. */
export function overlap(a: Period, b: Period): boolean {
  return (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo)
}
