import type { Day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'

/** On `on`, the first day of the new arrangement, the work of a unit went to one unit (merge) or several (split). */
export type SuccessionStep = { on: Day; to: ReadonlyArray<UnitId> }

/** What became of each unit, step by step in day order. A unit that only received others has no step. */
export type Succession = ReadonlyMap<UnitId, ReadonlyArray<SuccessionStep>>

export type EventLink = { eventId: string; on: Day; fromUnitId: UnitId; toUnitId: UnitId }

/** Orders the links of all events by the unit they leave. A rename keeps its unit, so its link to itself is no step. */
export function successionOf(links: ReadonlyArray<EventLink>): Succession {
  const byUnit = new Map<UnitId, Map<string, { on: Day; to: UnitId[] }>>()
  for (const link of links) {
    const steps = byUnit.get(link.fromUnitId) ?? new Map<string, { on: Day; to: UnitId[] }>()
    byUnit.set(link.fromUnitId, steps)
    const step = steps.get(link.eventId)
    if (step) step.to.push(link.toUnitId)
    else steps.set(link.eventId, { on: link.on, to: [link.toUnitId] })
  }
  return new Map([...byUnit].map(([unitId, steps]) => [unitId, inDayOrder(unitId, [...steps.values()])]))
}

function inDayOrder(unitId: UnitId, steps: { on: Day; to: UnitId[] }[]): SuccessionStep[] {
  return steps
    .filter((step) => !(step.to.length === 1 && step.to[0] === unitId))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type Stay = { unitId: UnitId; on: Day }

function nextStep(succession: Succession, stay: Stay, today: Day): SuccessionStep | null {
  return succession.get(stay.unitId)?.find((step) => step.on > stay.on && step.on <= today) ?? null
}

/**
 * Where a unit's people of a day stand today when no step is a split: the unit itself or the one it was merged into.
 * Null when a split lies on the way, so that each person has to be followed.
 */
export function followMerges(succession: Succession, stay: Stay, today: Day): UnitId | null {
  let at = stay
  for (let step = nextStep(succession, at, today); step !== null; step = nextStep(succession, at, today)) {
    const [only, ...others] = step.to
    if (only === undefined || others.length > 0) return null
    at = { unitId: only, on: step.on }
  }
  return at.unitId
}

/**
 * Follows one person's unit of a day through its events to today. A merge leads to the one successor; on a split the
 * person's main unit on the first day after it leads on. Null when the person held none: "địa bàn cũ".
 */
export function followPerson(
  succession: Succession,
  stay: Stay,
  today: Day,
  mainUnitOn: (on: Day) => UnitId | null
): UnitId | null {
  let at = stay
  for (let step = nextStep(succession, at, today); step !== null; step = nextStep(succession, at, today)) {
    const [only, ...others] = step.to
    const next = only !== undefined && others.length === 0 ? only : mainUnitOn(step.on)
    if (next === null) return null
    at = { unitId: next, on: step.on }
  }
  return at.unitId
}
