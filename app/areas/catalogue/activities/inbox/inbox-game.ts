import { createRandom, shuffled } from '~/platform/seeded'
import { type Game, numberIn } from '../game'

export type InboxData = {
  id: string
  title: string
  intro: string
  messages: {
    channel: 'mail' | 'sms' | 'chat'
    /** The name that is shown, and the address or number behind it. */
    from: string
    address: string
    time: string
    subject?: string
    text: string
    /** What a link says, where it really leads, what stands there, and whether it asks for something. */
    link?: { text: string; address: string; page: string; isForm: boolean }
  }[]
  /** How many messages a play draws. */
  draw: number
}

/** What can be decided of a message, in the order of its buttons. */
export const VERDICTS = ['trust', 'ask', 'report'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Messages go by their place among those drawn. */
export type InboxState = {
  /** The drawn messages, by their place in the data. */
  drawn: number[]
  /** The message that is open, and whether its link is. */
  open: number | null
  isInLink: boolean
  /** Messages whose link's true address was looked at. */
  looked: number[]
  /** Messages in whose link something was filled in. */
  filled: number[]
  verdicts: (Verdict | null)[]
  isHandedIn: boolean
}

/** Messages are opened, looked at and decided, in any order, and handed in once every one is decided. */
export const inboxGame: Game<InboxData, InboxState> = {
  start({ messages, draw }, seed) {
    const drawn = shuffled([...messages.keys()], createRandom(seed)).slice(0, draw)
    const verdicts = drawn.map(() => null)
    return { drawn, open: null, isInLink: false, looked: [], filled: [], verdicts, isHandedIn: false }
  },
  moves(data, state) {
    if (state.isHandedIn) return []
    if (state.open === null) return listMoves(state)
    return state.isInLink ? pageMoves(data, state, state.open) : messageMoves(data, state, state.open)
  },
  play(_, state, move) {
    const open = numberIn(move, 'open')
    if (open !== null) return { ...state, open }
    if (move === 'hand-in') return { ...state, isHandedIn: true }
    return state.open === null ? state : playMessage(state, state.open, move)
  },
  isDone: (_, { isHandedIn }) => isHandedIn
}

/** What is still to be decided comes first. */
function listMoves({ verdicts }: InboxState): string[] {
  const open = (isDecided: boolean) =>
    verdicts.flatMap((verdict, index) => ((verdict !== null) === isDecided ? [`open.${index}`] : []))
  const undecided = open(false)
  return [...(undecided.length === 0 ? ['hand-in'] : undecided), ...open(true)]
}

function pageMoves({ messages }: InboxData, { drawn }: InboxState, open: number): string[] {
  return messages[drawn[open] ?? -1]?.link?.isForm ? ['leave', 'fill'] : ['leave']
}

function messageMoves({ messages }: InboxData, { drawn, looked }: InboxState, open: number): string[] {
  const { link } = messages[drawn[open] ?? -1] ?? {}
  const linkMoves = link ? [...(looked.includes(open) ? [] : ['look']), 'link'] : []
  return [...VERDICTS, 'back', ...linkMoves]
}

function playMessage(state: InboxState, open: number, move: string): InboxState {
  const verdict = VERDICTS.find((one) => one === move)
  if (verdict) {
    const verdicts = state.verdicts.map((one, index) => (index === open ? verdict : one))
    return { ...state, verdicts, open: null }
  }
  if (move === 'back') return { ...state, open: null }
  if (move === 'look') return { ...state, looked: added(state.looked, open) }
  if (move === 'fill') return { ...state, isInLink: false, filled: added(state.filled, open) }
  return { ...state, isInLink: move === 'link' }
}

function added(list: ReadonlyArray<number>, one: number): number[] {
  return [...new Set([...list, one])].sort((a, b) => a - b)
}
