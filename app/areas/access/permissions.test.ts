import { expect, test } from 'vitest'
import { asId, type UnitId } from '~/platform/ids'
import { isAllowed, type Permission, type Role, roles, unitsWith } from './permissions'

const unit = asId<UnitId>('unit')
const viewerWith = (role: Role) => ({ grants: [{ role, unitId: unit }] })

const expected: Record<Role, Permission[]> = {
  trainer: ['course:author'],
  reviewer: ['course:author'],
  hr: ['report:read', 'organisation:read', 'people:recover'],
  'unit-head': ['report:read', 'organisation:read'],
  leader: ['report:read'],
  helper: ['people:recover'],
  administrator: ['course:author', 'report:read', 'organisation:read', 'people:recover', 'audit:read']
}
const staff: Permission[] = ['course:author', 'report:read', 'organisation:read', 'people:recover', 'audit:read']

test.each(roles)('%s may do what the table says and nothing else', (role) => {
  for (const permission of staff) {
    expect(isAllowed(viewerWith(role), permission)).toBe(expected[role].includes(permission))
  }
})

test('nobody may read and learn, and nothing else', () => {
  for (const permission of [...staff, 'account'] as const) expect(isAllowed(null, permission)).toBe(false)
  expect(isAllowed(null, 'public')).toBe(true)
  expect(isAllowed(null, 'learn')).toBe(true)
})

test('an account without a role has its own pages only', () => {
  const viewer = { grants: [] }
  expect(isAllowed(viewer, 'account')).toBe(true)
  for (const permission of staff) expect(isAllowed(viewer, permission)).toBe(false)
})

test('units are those where the permission is held, each once', () => {
  const other = asId<UnitId>('other')
  const grants = [
    { role: 'hr', unitId: unit },
    { role: 'leader', unitId: unit },
    { role: 'trainer', unitId: other }
  ] as const
  expect(unitsWith(grants, 'report:read')).toEqual([unit])
  expect(unitsWith(grants, 'course:author')).toEqual([other])
  expect(unitsWith(grants, 'audit:read')).toEqual([])
})
