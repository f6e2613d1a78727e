import { expect, test } from 'vitest'
import { asId, type PersonId, type UnitId } from '~/platform/ids'
import type { Role } from './permissions'
import { mayRecover, mayRecoverCitizens } from './recovery-rule'

const [root, commune, school, elsewhere] = ['root', 'commune', 'school', 'elsewhere'].map((id) => asId<UnitId>(id)) as [
  UnitId,
  UnitId,
  UnitId,
  UnitId
]
const me = asId<PersonId>('me')
const recoverer = (role: Role, unitId: UnitId) => ({ personId: me, grants: [{ role, unitId }] })
const officer = { personId: asId<PersonId>('officer'), unitPath: [root, commune, school], holdsRole: false }
const citizen = { personId: asId<PersonId>('citizen'), unitPath: [], holdsRole: false }

test.each<[Role, UnitId, boolean]>([
  ['hr', root, true],
  ['hr', commune, true],
  ['hr', school, true],
  ['hr', elsewhere, false],
  ['helper', commune, true],
  ['administrator', root, true],
  ['leader', root, false],
  ['trainer', root, false],
  ['unit-head', commune, false]
])('%s at %s recovers an officer of the school: %s', (role, unitId, may) => {
  expect(mayRecover(recoverer(role, unitId), officer, [root])).toBe(may)
})

test.each<[Role, UnitId, boolean]>([
  ['helper', root, true],
  ['administrator', root, true],
  ['helper', commune, false],
  ['hr', root, false]
])('%s at %s recovers a citizen: %s', (role, unitId, may) => {
  const by = recoverer(role, unitId)
  expect(mayRecover(by, citizen, [root])).toBe(may)
  expect(mayRecoverCitizens(by.grants, [root])).toBe(may)
})

test('only an administrator recovers somebody who holds a role', () => {
  const leader = { ...officer, holdsRole: true }
  expect(mayRecover(recoverer('hr', root), leader, [root])).toBe(false)
  expect(mayRecover(recoverer('helper', commune), leader, [root])).toBe(false)
  expect(mayRecover(recoverer('administrator', root), leader, [root])).toBe(true)
})

test('nobody recovers themselves', () => {
  expect(mayRecover(recoverer('administrator', root), { ...officer, personId: me }, [root])).toBe(false)
})
