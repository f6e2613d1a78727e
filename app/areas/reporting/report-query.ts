import { z } from 'zod'
import { isDay } from '~/platform/days'
import { asId, type UnitId } from '~/platform/ids'
import { whiches } from './which'

const Day = z.string().refine(isDay)
const Arrangement = z.enum(['as-was', 'restated'])

/** What a report's address asks for. Anything unreadable is as if it were not there: an old link still leads somewhere. */
export const ReportQuery = z.object({
  asOf: Day.nullable().catch(null),
  mode: Arrangement.catch('as-was'),
  unit: z
    .string()
    .min(1)
    .transform((text) => asId<UnitId>(text))
    .nullable()
    .catch(null),
  requirement: z.string().min(1).nullable().catch(null),
  what: z.enum(whiches).catch('missing'),
  own: z
    .literal('1')
    .transform(() => true)
    .catch(false),
  after: z.string().min(1).nullable().catch(null)
})
export type ReportQuery = z.output<typeof ReportQuery>

export function readReportQuery(url: URL): ReportQuery {
  const given = Object.fromEntries(
    Object.keys(ReportQuery.shape).map((name) => [name, url.searchParams.get(name)] as const)
  )
  return ReportQuery.parse(given)
}
