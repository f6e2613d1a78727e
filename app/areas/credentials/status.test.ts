import { expect, test } from 'vitest'
import { day } from '~/platform/days'
import { type StatusChange, statusOn } from './status'

const suspended = change('suspended', '2026-03-01', 1)
const restored = change('valid', '2026-04-01', 2)
const revoked = change('revoked', '2026-05-01', 3)
const annulled = { effectiveOn: day('2026-06-01'), basis: 'QĐ 1' }

function change(status: StatusChange['status'], on: string, minute: number): StatusChange {
  return { status, reason: `vì ${status}`, effectiveOn: day(on), at: new Date(Date.UTC(2026, 0, 1, 0, minute)) }
}

test.each([
  ['2026-02-28', 'valid'],
  ['2026-03-01', 'suspended'],
  ['2026-04-01', 'valid'],
  ['2026-05-01', 'revoked'],
  ['2026-06-01', 'annulled']
])('on %s it is %s', (on, kind) => {
  expect(statusOn([revoked, suspended, restored], [annulled], day(on)).kind).toBe(kind)
})

test('says since when and why', () => {
  expect(statusOn([suspended], [], day('2026-03-05'))).toEqual({
    kind: 'suspended',
    since: '2026-03-01',
    reason: 'vì suspended'
  })
})

test('of two changes on one day the one written later decides', () => {
  const sameDay = [change('valid', '2026-03-01', 9), suspended]
  expect(statusOn(sameDay, [], day('2026-03-01')).kind).toBe('valid')
})
