import { cohorts, employments, orgUnits, orgUnitVersions, people } from '#db/schema/organisation'
import { assignments, credits, cycles, programmes, requirements } from '#db/schema/programmes'
import { recomputeAllCells } from '~/areas/reporting/recompute.server'
import type { System } from '~/platform/context.server'
import { asId, type CohortId, type CourseId, newId } from '~/platform/ids'
import { insertAll } from './bulk.server'
import { readSeedData } from './data'
import { generateProvince, type ProvinceSize } from './large'

/** The programme's address: `/reports/programmes/do-tai`. */
export const LARGE_PROGRAMME = 'do-tai'

/**
 * Loads a generated province for measuring into a database without people; false when there are people already. Its
 * programme asks for the published course as often as the size says, so that one course serves any number.
 */
export async function seedLarge(
  system: System,
  size: Pick<ProvinceSize, 'people' | 'units'> & Partial<ProvinceSize>
): Promise<boolean> {
  if ((await system.db.read.$count(people)) > 0) return false
  const asked = { years: 1, requirements: 6, seed: 1, ...size }
  const province = generateProvince(readSeedData().names, asId<CourseId>('cds-cb'), asked)
  await system.db.withTransaction(async (tx) => {
    await insertAll(tx, orgUnits, province.units.units)
    await insertAll(tx, orgUnitVersions, province.units.versions)
    await insertAll(tx, people, province.people)
    await insertAll(tx, employments, province.employments)
    const cohortId = newId<CohortId>()
    const everyone = { vi: 'Tất cả', en: 'Everyone' }
    await insertAll(tx, cohorts, [{ id: cohortId, slug: 'tat-ca', title: everyone, rule: {} }])
    const title = { vi: 'Chương trình đo tải', en: 'Programme for measuring' }
    await insertAll(tx, programmes, [{ id: province.programmeId, slug: LARGE_PROGRAMME, title, basis: 'Đo tải' }])
    await insertAll(tx, requirements, province.requirements)
    await insertAll(tx, cycles, province.cycles)
    await insertAll(
      tx,
      assignments,
      province.cycles.map((cycle) => ({ cycleId: cycle.id, cohortId }))
    )
    await insertAll(tx, credits, province.credits)
    await recomputeAllCells(tx)
  })
  return true
}
