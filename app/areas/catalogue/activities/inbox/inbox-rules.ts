import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineKind, type Judgement, type Remark } from '../kind'
import type { Said } from '../said'
import { type InboxData, type InboxState, inboxGame } from './inbox-game'

const shownMessage = {
  channel: z.enum(['mail', 'sms', 'chat']),
  from: Bilingual,
  address: Bilingual,
  time: Bilingual,
  subject: Bilingual.optional(),
  text: Bilingual,
  link: z.strictObject({ text: Bilingual, address: Bilingual, page: Bilingual, isForm: z.boolean() }).optional()
}
const keptMessage = {
  /** What may be decided of it. */
  verdicts: z.array(z.enum(['trust', 'ask', 'report'])).min(1),
  clues: z.array(Bilingual).min(1).max(4)
}

const InboxSource = z
  .strictObject({
    ...authored,
    draw: z.int().min(3).max(8),
    messages: z
      .array(z.strictObject({ ...shownMessage, ...keptMessage }))
      .min(3)
      .max(20)
  })
  .check(({ value, issues }) => {
    if (value.draw <= value.messages.length) return
    issues.push({ code: 'custom', message: 'more than there are messages', input: value.draw, path: ['draw'] })
  })

const InboxShown = z.strictObject({ ...authored, draw: z.int(), messages: z.array(z.strictObject(shownMessage)) })
const InboxKey = z.strictObject({ messages: z.array(z.strictObject(keptMessage)) })
type Key = Said<z.output<typeof InboxKey>>

/** A message is right when its verdict is one that fits and nothing was filled in behind its link. */
function judge(data: InboxData, key: Key, state: InboxState): Judgement {
  const remarks = state.drawn.map((message, index): Remark => {
    const { from, subject } = data.messages[message] ?? { from: '' }
    const { verdicts, clues } = key.messages[message] ?? { verdicts: [], clues: [] }
    const verdict = state.verdicts[index]
    const fits = verdicts.some((one) => one === verdict)
    const about = subject ? `${from}: ${subject}` : from
    const isFilled = state.filled.includes(index)
    return { about, isGood: fits && !isFilled, isSpoilt: fits && isFilled, why: clues.join(' ') }
  })
  return { right: remarks.filter(({ isGood }) => isGood).length, all: remarks.length, remarks }
}

/** An inbox to go through: what to trust, what to ask about, what to report. */
export const inbox = defineKind({
  source: InboxSource,
  shown: InboxShown,
  key: InboxKey,
  split: ({ messages, ...rest }) => ({
    shown: { ...rest, messages: messages.map(({ verdicts: _, clues: __, ...shown }) => shown) },
    key: { messages: messages.map(({ verdicts, clues }) => ({ verdicts, clues })) }
  }),
  game: inboxGame,
  judge
})
