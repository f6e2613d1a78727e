import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { employments } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'

/** How many people hold their main employment in each unit itself on a day. */
export async function countMainEmployments(db: Reader, on: Day): Promise<ReadonlyMap<UnitId, number>> {
  const rows = await db
    .select({ unitId: employments.unitId, people: sql`count(distinct ${employments.personId})`.mapWith(Number) })
    .from(employments)
    .where(
      and(
        eq(employments.main, true),
        lte(employments.validFrom, on),
        or(isNull(employments.validTo), gt(employments.validTo, on))
      )
    )
    .groupBy(employments.unitId)
  return new Map(rows.map((row) => [row.unitId, row.people]))
}
