import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineKind } from '../kind'
import { timelineGame } from './timeline-game'

/** A year or another number, a day (`2025`, `2025-07`, `2025-07-01`), or a time of day (`08:05`). */
const At = z.union([z.number(), z.string().regex(/^\d{4}(-\d{2}){0,2}$|^\d{2}:\d{2}$/)])
type At = z.output<typeof At>

const Event = z.strictObject({ when: Bilingual, text: Bilingual, why: Bilingual })
const draw = z.int().min(4).max(8).optional()

const TimelineSource = z
  .strictObject({
    ...authored,
    events: z
      .array(Event.extend({ at: At }))
      .min(4)
      .max(12),
    draw
  })
  .check(({ value, issues }) => {
    const say = (message: string, input: unknown, path: PropertyKey[]) =>
      issues.push({ code: 'custom', message, input, path })
    const { events } = value
    const form = formOf(events[0]?.at ?? 0)
    for (const [index, { at, when }] of events.entries()) {
      const earlier = events.slice(0, index)
      if (formOf(at) !== form) say(`is no ${form}, as the first is`, at, ['events', index, 'at'])
      if (earlier.some((one) => one.at === at)) say('stands at two events', at, ['events', index, 'at'])
      // The gaps are named by what stands beside them.
      if (earlier.some((one) => one.when.vi === when.vi || one.when.en === when.en)) {
        say('stands at two events', when, ['events', index, 'when'])
      }
    }
    if ((value.draw ?? 0) > events.length) say('more than there are events', value.draw, ['draw'])
  })

/** In the order they happened; what they were sorted by stays behind. */
const TimelineShown = z.strictObject({ ...authored, events: z.array(Event), draw })

/** Events put on a line of time. Open: nothing is kept back, and it counts as done. */
export const timeline = defineKind({
  source: TimelineSource,
  shown: TimelineShown,
  key: z.null(),
  split: ({ events, ...rest }) => ({
    shown: {
      ...rest,
      events: [...events].sort((one, other) => compare(one.at, other.at)).map(({ at: _, ...event }) => event)
    },
    key: null
  }),
  game: timelineGame
})

function formOf(at: At): 'number' | 'time' | 'day' {
  if (typeof at === 'number') return 'number'
  return at.includes(':') ? 'time' : 'day'
}

function compare(one: At, other: At): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one) < String(other) ? -1 : 1
}
