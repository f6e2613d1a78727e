import { type Day, dayOf, daysBetween } from '~/platform/days'

/** Older work counts on the day it is received. */
export const MOST_DAYS_OFFLINE = 7
/** What takes longer from the device to the server was kept on the device. */
const LIVE_MS = 2 * 60_000

/** Something of a learner's that reached the server; no device's time for a plain form, which is sent as it is filled in. */
export type Arrival = { deviceAt: Date | null; receivedAt: Date }

/** True for what was kept on its device, by that device's clock, before it was sent. */
export function arrivedLate({ deviceAt, receivedAt }: Arrival): boolean {
  return deviceAt !== null && receivedAt.getTime() - deviceAt.getTime() > LIVE_MS
}

/**
 * When the server last heard from a learner while they were online; null for never. What arrived late says nothing of
 * it: a sync sends many acts, and the first must not date the others.
 */
export function lastContact(arrivals: ReadonlyArray<Arrival>): Date | null {
  const live = arrivals.filter((arrival) => !arrivedLate(arrival)).map((arrival) => arrival.receivedAt)
  return live.reduce<Date | null>((last, at) => (last && last >= at ? last : at), null)
}

export type DoneWhen = {
  at: Date
  on: Day
  /** The day is the device's: "ngoại tuyến". */
  offline: boolean
}

/**
 * The day something was done on. The device's day counts, marked, when its clock lies between the last contact and the
 * receipt, names another day than the receipt, and one at most `mostDays` before; otherwise the day received counts.
 */
export function offlineDay(
  arrival: Arrival & { lastContactAt: Date | null },
  mostDays: number = MOST_DAYS_OFFLINE
): DoneWhen {
  const { deviceAt, receivedAt, lastContactAt } = arrival
  const received = { at: receivedAt, on: dayOf(receivedAt), offline: false }
  if (!deviceAt || !lastContactAt || deviceAt < lastContactAt || deviceAt > receivedAt) return received
  const on = dayOf(deviceAt)
  const age = daysBetween(on, received.on)
  return age === 0 || age > mostDays ? received : { at: deviceAt, on, offline: true }
}
