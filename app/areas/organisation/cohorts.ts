import type { CohortRule } from '#db/schema/organisation'
import type { Employment, StaffGroup } from './employments'
import type { UnitKind } from './tree'

export type { CohortRule } from '#db/schema/organisation'

export const staffGroups: ReadonlyArray<StaffGroup> = [
  'leader',
  'civil-servant',
  'public-employee',
  'worker',
  'teacher',
  'community-team'
]

/** Whether a post belongs to a cohort by rule: every condition given must hold, one left out admits everyone. */
export function matchesRule(
  rule: CohortRule,
  post: Pick<Employment, 'staffGroup' | 'specialist'> & { unitKind: UnitKind }
): boolean {
  if (rule.staffGroups && !rule.staffGroups.includes(post.staffGroup)) return false
  if (rule.unitKinds && !rule.unitKinds.includes(post.unitKind)) return false
  return rule.specialist === undefined || rule.specialist === post.specialist
}
