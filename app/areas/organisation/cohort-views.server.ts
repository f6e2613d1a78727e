import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import { type CohortMember, countCohortMembers, listCohortMembers } from './cohort-members.server'
import { type Cohort, findCohort, listCohorts } from './cohorts.server'
import { coversProvince, subtreeOf, type UnitTree } from './tree'
import { getTree } from './tree.server'

const PAGE = 50

type Asked = { today: Day; scope: ReadonlyArray<UnitId> }

/** The units the viewer may see today; null for all of them. */
function unitsOf(tree: UnitTree, scope: ReadonlyArray<UnitId>): UnitId[] | null {
  return coversProvince(tree, scope) ? null : subtreeOf(tree, scope)
}

export type CohortLine = Cohort & { people: number }

/** Every cohort with how many of the viewer's people belong to it today. */
export async function viewCohorts(db: Reader, { today, scope }: Asked): Promise<CohortLine[]> {
  const units = unitsOf(await getTree(db, today), scope)
  const cohorts = await listCohorts(db)
  return Promise.all(
    cohorts.map(async (cohort) => ({ ...cohort, people: await countCohortMembers(db, cohort, { on: today, units }) }))
  )
}

export type CohortPage = {
  cohort: CohortLine
  members: (CohortMember & { unitName: string })[]
  next: PersonId | null
}

/** A cohort and a page of the viewer's people in it today. Null when there is no such cohort. */
export async function viewCohortMembers(
  db: Reader,
  asked: Asked & { slug: string; after: string | null }
): Promise<CohortPage | null> {
  const cohort = await findCohort(db, asked.slug)
  if (!cohort) return null
  const tree = await getTree(db, asked.today)
  const where = { on: asked.today, units: unitsOf(tree, asked.scope) }
  const found = await listCohortMembers(db, cohort, { ...where, after: asked.after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  return {
    cohort: { ...cohort, people: await countCohortMembers(db, cohort, where) },
    members: page.map((member) => ({ ...member, unitName: tree.units.get(member.unitId)?.name ?? '' })),
    next: found.length > PAGE ? (page.at(-1)?.personId ?? null) : null
  }
}
