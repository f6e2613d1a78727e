import { and, asc, eq, inArray } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { employments, type OrgEventKind, orgEventLinks, orgEvents } from '#db/schema/organisation'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { OrgEventId, PersonId, UnitId } from '~/platform/ids'
import type { Employment } from './employments'
import { type Succession, successionOf } from './succession'

/** What became of every unit, from all events known. */
export async function getSuccession(db: Reader): Promise<Succession> {
  const links = await prepared(db, 'organisation-event-links', (handle, name) =>
    handle
      .select({
        eventId: orgEventLinks.eventId,
        on: orgEvents.on,
        fromUnitId: orgEventLinks.fromUnitId,
        toUnitId: orgEventLinks.toUnitId
      })
      .from(orgEventLinks)
      .innerJoin(orgEvents, eq(orgEvents.id, orgEventLinks.eventId))
      .prepare(name)
  ).execute()
  return successionOf(links)
}

export type UnitEvent = {
  id: OrgEventId
  kind: OrgEventKind
  on: Day
  basis: string
  fromUnitIds: UnitId[]
  toUnitIds: UnitId[]
}

/** The events a unit took part in, oldest first, with the units on both sides. */
export async function listUnitEvents(db: Reader, unitId: UnitId): Promise<UnitEvent[]> {
  const [left, entered] = await Promise.all([
    db.select({ id: orgEventLinks.eventId }).from(orgEventLinks).where(eq(orgEventLinks.fromUnitId, unitId)),
    db.select({ id: orgEventLinks.eventId }).from(orgEventLinks).where(eq(orgEventLinks.toUnitId, unitId))
  ])
  const eventIds = [...new Set([...left, ...entered].map((row) => row.id))]
  if (eventIds.length === 0) return []
  const [events, links] = await Promise.all([
    db.select().from(orgEvents).where(inArray(orgEvents.id, eventIds)).orderBy(asc(orgEvents.on), asc(orgEvents.id)),
    db.select().from(orgEventLinks).where(inArray(orgEventLinks.eventId, eventIds))
  ])
  return events.map((event) => {
    const own = links.filter((link) => link.eventId === event.id)
    const concerning = own.filter((link) => link.fromUnitId === unitId || link.toUnitId === unitId)
    return {
      ...event,
      fromUnitIds: [...new Set(concerning.map((link) => link.fromUnitId))],
      toUnitIds: [...new Set(concerning.map((link) => link.toUnitId))]
    }
  })
}

export type MainStay = Pick<Employment, 'id' | 'personId' | 'unitId' | 'main' | 'validFrom' | 'validTo'>

/** Every main employment of these people. */
export async function listMainStays(db: Reader, personIds: ReadonlyArray<PersonId>): Promise<MainStay[]> {
  const stays: MainStay[] = []
  for (let at = 0; at < personIds.length; at += 500) {
    const part = await db
      .select({
        id: employments.id,
        personId: employments.personId,
        unitId: employments.unitId,
        main: employments.main,
        validFrom: employments.validFrom,
        validTo: employments.validTo
      })
      .from(employments)
      .where(and(eq(employments.main, true), inArray(employments.personId, personIds.slice(at, at + 500))))
    stays.push(...part)
  }
  return stays
}

export type ScopeChange = { on: Day; basis: string }

/** The days on which the province's own territory changed: figures before and after are not of one scope. */
export async function listScopeChanges(db: Reader): Promise<ScopeChange[]> {
  return prepared(db, 'organisation-scope-changes', (handle, name) =>
    handle
      .select({ on: orgEvents.on, basis: orgEvents.basis })
      .from(orgEvents)
      .where(eq(orgEvents.kind, 'extend-scope'))
      .orderBy(asc(orgEvents.on))
      .prepare(name)
  ).execute()
}
