import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween } from '~/platform/days'
import { rounds } from '../../../tests/rounds'
import { arrivedLate, lastContact, MOST_DAYS_OFFLINE, offlineDay } from './offline-day'

const receivedAt = new Date('2026-11-23T03:00:00Z')
const before = (text: string) => new Date(text)
const contact = before('2026-11-10T03:00:00Z')

test.each([
  ['three days ago', '2026-11-20T03:00:00Z', contact, '2026-11-20', true],
  ['the evening before, by the clock of Viet Nam', '2026-11-22T16:59:59Z', contact, '2026-11-22', true],
  ['past midnight in Viet Nam', '2026-11-22T17:00:00Z', contact, '2026-11-23', false],
  ['seven days ago', '2026-11-15T17:00:00Z', contact, '2026-11-16', true],
  ['eight days ago', '2026-11-15T16:59:59Z', contact, '2026-11-23', false],
  ['at the last contact', '2026-11-20T03:00:00Z', before('2026-11-20T03:00:00Z'), '2026-11-20', true],
  ['before the last contact', '2026-11-20T03:00:00Z', before('2026-11-20T03:00:01Z'), '2026-11-23', false],
  ['in the future', '2026-11-24T03:00:00Z', contact, '2026-11-23', false],
  ['no contact known', '2026-11-20T03:00:00Z', null, '2026-11-23', false]
] as const)('%s', (_, deviceAt, lastContactAt, on, offline) => {
  const done = offlineDay({ deviceAt: new Date(deviceAt), lastContactAt, receivedAt })
  expect(done).toEqual({ at: offline ? new Date(deviceAt) : receivedAt, on, offline })
})

test('a plain form counts on the day it is received', () => {
  expect(offlineDay({ deviceAt: null, lastContactAt: contact, receivedAt })).toMatchObject({ offline: false })
})

test('the last contact is the newest thing that was sent as it was done', () => {
  const at = (text: string) => new Date(`2026-11-${text}Z`)
  const live = { deviceAt: at('20T03:00:00'), receivedAt: at('20T03:02:00') }
  const late = { deviceAt: at('20T03:00:00'), receivedAt: at('20T03:02:01') }
  const form = { deviceAt: null, receivedAt: at('19T03:00:00') }
  const fast = { deviceAt: at('29T03:00:00'), receivedAt: at('18T03:00:00') }
  expect([live, late, form, fast].map(arrivedLate)).toEqual([false, true, false, false])
  expect(lastContact([form, late, live, fast])).toEqual(live.receivedAt)
  expect(lastContact([fast, form])).toEqual(form.receivedAt)
  expect(lastContact([late])).toBeNull()
})

/** Instants around the receipt, near midnights too: the rule turns on days. */
const instant = fc
  .tuple(fc.integer({ min: -12, max: 3 }), fc.constantFrom(-36_000_000, -1, 0, 1, 7_000_000))
  .map(([days, ms]) => new Date(Date.parse('2026-11-22T17:00:00Z') + days * 86_400_000 + ms))
const given = fc.record({
  deviceAt: fc.option(instant),
  lastContactAt: fc.option(instant),
  receivedAt: fc.constantFrom(receivedAt, before('2026-11-22T17:00:00Z'), before('2026-11-23T16:59:59.999Z'))
})
const numRuns = rounds(500, 5000)

test('a day is never in the future, never before the last contact, never older than the limit', () => {
  fc.assert(
    fc.property(given, fc.nat(MOST_DAYS_OFFLINE), (arrival, mostDays) => {
      const { at, on, offline } = offlineDay(arrival, mostDays)
      const received = dayOf(arrival.receivedAt)
      expect(on).toBe(dayOf(at))
      expect(daysBetween(on, received)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(on, received)).toBeLessThanOrEqual(mostDays)
      expect(offline).toBe(on !== received)
      expect(at).toBe(offline ? arrival.deviceAt : arrival.receivedAt)
      if (offline) expect(on >= dayOf(arrival.lastContactAt ?? arrival.receivedAt)).toBe(true)
    }),
    { numRuns }
  )
})

test('of two acts of one sync the later is never dated earlier, unless the earlier was too old to be dated', () => {
  fc.assert(
    fc.property(given, instant, (arrival, other) => {
      fc.pre(arrival.deviceAt !== null && arrival.deviceAt <= other)
      const [first, second] = [offlineDay(arrival), offlineDay({ ...arrival, deviceAt: other })]
      fc.pre(first.offline)
      expect(second.on >= first.on).toBe(true)
    }),
    { numRuns }
  )
})

test('a newer contact never dates anything earlier, and a longer limit never later', () => {
  fc.assert(
    fc.property(given, instant, fc.nat(12), (arrival, newer, days) => {
      fc.pre(arrival.lastContactAt !== null && arrival.lastContactAt <= newer)
      const done = offlineDay(arrival, days)
      expect(offlineDay({ ...arrival, lastContactAt: newer }, days).on >= done.on).toBe(true)
      expect(offlineDay(arrival, days + 1).on <= done.on).toBe(true)
      expect(done.on >= addDays(dayOf(arrival.receivedAt), -days)).toBe(true)
    }),
    { numRuns }
  )
})
