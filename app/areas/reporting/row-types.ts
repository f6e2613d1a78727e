import { z } from 'zod'
import { isDay } from '~/platform/days'
import { asId, type Id } from '~/platform/ids'

/** A day in a row of a hand-written SELECT. */
export const DayColumn = z.string().refine(isDay)

/** The id of one noun in a row of a hand-written SELECT. */
export function idColumn<T extends Id<string>>() {
  return z.string().transform((text) => asId<T>(text))
}
