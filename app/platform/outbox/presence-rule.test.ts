import { expect, test } from 'vitest'
import { settleArrival } from './presence-rule'

const an = { kind: 'account', personId: 'an' } as const
const bay = { kind: 'device', personId: 'bay' } as const
const nobody = { kind: 'nobody', personId: null } as const

test('what was done before anybody was asked belongs to whoever is here at the first answer', () => {
  expect(settleArrival(undefined, an, false)).toEqual({ adopt: [{ from: 'unknown', to: 'an' }], forget: false })
  expect(settleArrival(undefined, nobody, false)).toEqual({ adopt: [{ from: 'unknown', to: 'nobody' }], forget: false })
})

test("nobody's work goes to the learner made for it, and to no one who merely came", () => {
  const adopted = { from: 'nobody', to: 'bay' }
  expect(settleArrival({ personId: null }, bay, true).adopt).toContainEqual(adopted)
  expect(settleArrival({ personId: null }, bay, false).adopt).not.toContainEqual(adopted)
  expect(settleArrival({ personId: null }, an, true).adopt).toEqual([{ from: 'unknown', to: 'an' }])
})

test('somebody else, or nobody, makes the device forget who was here before', () => {
  expect(settleArrival({ personId: 'an' }, bay, false).forget).toBe(true)
  expect(settleArrival({ personId: 'an' }, nobody, false).forget).toBe(true)
  expect(settleArrival({ personId: 'an' }, an, false).forget).toBe(false)
  expect(settleArrival({ personId: null }, an, false).forget).toBe(false)
})
