import { expect, test } from 'vitest'
import { asId, type PersonId, type UnitId } from '~/platform/ids'
import type { Role } from './permissions'
import { maskName, mayRecover } from './recovery-rule'

const root = asId<UnitId>('root')
const commune = asId<UnitId>('commune')
const school = asId<UnitId>('school')
const elsewhere = asId<UnitId>('elsewhere')
const civic = new Set([root, commune, elsewhere])

const me = asId<PersonId>('me')
const recoverer = (role: Role, unitId: UnitId) => ({ personId: me, grants: [{ role, unitId }] })
const officer = {
  personId: asId<PersonId>('officer'),
  unitPath: [root, commune, school],
  isCitizen: false,
  holdsRole: false
}
const citizen = { personId: asId<PersonId>('citizen'), unitPath: [], isCitizen: true, holdsRole: false }

test.each<[Role, UnitId, boolean]>([
  ['hr', root, true],
  ['hr', commune, true],
  ['hr', school, true],
  ['hr', elsewhere, false],
  ['helper', commune, true],
  ['helper', elsewhere, false],
  ['administrator', root, true],
  ['leader', root, false],
  ['trainer', root, false],
  ['unit-head', commune, false]
])('%s at %s recovers an officer of the school: %s', (role, unitId, may) => {
  expect(mayRecover(recoverer(role, unitId), officer, civic)).toBe(may)
})

test.each<[Role, UnitId, boolean]>([
  ['helper', root, true],
  ['helper', commune, true],
  ['helper', elsewhere, true],
  ['hr', commune, true],
  ['administrator', root, true],
  ['helper', school, false],
  ['hr', school, false],
  ['leader', root, false],
  ['unit-head', commune, false]
])('%s at %s recovers a citizen: %s', (role, unitId, may) => {
  expect(mayRecover(recoverer(role, unitId), citizen, civic)).toBe(may)
})

test('staff between posts are recovered for the province only', () => {
  const left = { ...officer, unitPath: [root] }
  expect(mayRecover(recoverer('hr', root), left, civic)).toBe(true)
  expect(mayRecover(recoverer('helper', commune), left, civic)).toBe(false)
})

test.each([officer, citizen])('only an administrator recovers somebody who holds a role', (subject) => {
  const holder = { ...subject, holdsRole: true }
  expect(mayRecover(recoverer('hr', root), holder, civic)).toBe(false)
  expect(mayRecover(recoverer('helper', commune), holder, civic)).toBe(false)
  expect(mayRecover(recoverer('administrator', root), holder, civic)).toBe(true)
})

test('nobody recovers themselves', () => {
  expect(mayRecover(recoverer('administrator', root), { ...officer, personId: me }, civic)).toBe(false)
})

test.each([
  ['Đặng Bảo Ánh', 'Đ. B. Ánh'],
  ['Hồ Thị  Ơn', 'H. T. Ơn'],
  ['Y Blơm', 'Y. Blơm'],
  ['Út', 'Út']
])('%s is shown as %s', (fullName, masked) => {
  expect(maskName(fullName)).toBe(masked)
})
