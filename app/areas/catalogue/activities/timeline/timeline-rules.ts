import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { timelineGame } from './timeline-game'

const Event = z.strictObject({ when: Bilingual, text: Bilingual, why: Bilingual })

const TimelineSource = z
  .strictObject({ ...authored, events: z.array(Event).min(4).max(12), draw: z.int().min(4).max(8).optional() })
  .check(({ value, issues }) => {
    if ((value.draw ?? 0) <= value.events.length) return
    issues.push({ code: 'custom', message: 'more than there are events', input: value.draw, path: ['draw'] })
  })

/** Events put on a line of time. */
export const timeline = defineOpenKind({ source: TimelineSource, game: timelineGame })
