import type { Role } from '#db/schema/access'
import type { UnitId } from '~/platform/ids'

export type { Role } from '#db/schema/access'

/** What a role may do at its unit and everything below it. */
export type StaffPermission =
  | 'course:author'
  | 'report:read'
  | 'organisation:read'
  | 'people:recover'
  | 'class:assist'
  | 'audit:read'

/**
 * `public` and `learn` are open to all (`learn` marks what a visitor's device profile may do); `account` asks for a
 * signed-in account; the rest ask for a role.
 */
export type Permission = 'public' | 'learn' | 'account' | StaffPermission

/** A role held today. */
export type Grant = Readonly<{ role: Role; unitId: UnitId }>

const allowed: Readonly<Record<Role, ReadonlyArray<StaffPermission>>> = {
  trainer: ['course:author'],
  reviewer: ['course:author'],
  hr: ['report:read', 'organisation:read', 'people:recover'],
  'unit-head': ['report:read', 'organisation:read'],
  leader: ['report:read'],
  helper: ['people:recover', 'class:assist'],
  administrator: ['course:author', 'report:read', 'organisation:read', 'people:recover', 'class:assist', 'audit:read']
}

export const roles = Object.keys(allowed) as ReadonlyArray<Role>

export function roleMay(role: Role, permission: StaffPermission): boolean {
  return allowed[role].includes(permission)
}

/** What a viewer with these grants may ask for: nobody has none. Deny by default. */
export function isAllowed(viewer: { grants: ReadonlyArray<Grant> } | null, permission: Permission): boolean {
  if (permission === 'public' || permission === 'learn') return true
  if (viewer === null) return false
  if (permission === 'account') return true
  return viewer.grants.some((grant) => roleMay(grant.role, permission))
}

/** The units at which the permission is held; each stands for its whole subtree. */
export function unitsWith(grants: ReadonlyArray<Grant>, permission: StaffPermission): UnitId[] {
  const units = grants.filter((grant) => roleMay(grant.role, permission)).map((grant) => grant.unitId)
  return [...new Set(units)]
}
