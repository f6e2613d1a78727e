import { cleanText } from '~/platform/text'
import type { KeyOf, SplitItem } from './items'
import { readNumber } from './numbers'
import type { ItemResponse } from './responses'

/** Enough to hide a binary fraction, too little to forgive a wrong digit. */
const ROUNDING = 1e-9

/**
 * Whether a response earns its item. All or nothing for every kind: half a matching is not half an understanding, and
 * a learner can see at once why an item was not earned. An unanswered item earns nothing.
 */
export function isRight({ shown, key }: SplitItem, response: ItemResponse | null): boolean {
  if (!response) return false
  switch (key.kind) {
    case 'single':
      return 'choice' in response && response.choice === key.correct
    case 'multiple':
      return 'choices' in response && hasSame(response.choices, key.correct)
    case 'true-false':
      return 'answer' in response && response.answer === key.answer
    case 'matching':
      return 'matches' in response && isSameRecord(response.matches, key.pairs)
    case 'ordering':
      return 'positions' in response && key.order.every((id, index) => response.positions[id] === index + 1)
    case 'short-text':
      return 'text' in response && isAccepted(key, response.text)
    case 'numeric':
      return 'text' in response && isNear(key, readNumber(response.text, shown.kind === 'numeric' ? shown.unit : null))
  }
}

function hasSame(given: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean {
  const chosen = new Set(given)
  return chosen.size === right.length && right.every((id) => chosen.has(id))
}

function isSameRecord(given: Record<string, string>, right: Record<string, string>): boolean {
  const wanted = Object.entries(right)
  return Object.keys(given).length === wanted.length && wanted.every(([left, value]) => given[left] === value)
}

function isNear(key: KeyOf<'numeric'>, readings: ReadonlyArray<number>): boolean {
  return readings.some((value) => Math.abs(value - key.value) <= key.tolerance + ROUNDING)
}

function isAccepted(key: KeyOf<'short-text'>, text: string): boolean {
  const given = comparable(text, key.ignore)
  return given !== '' && key.accept.some((accepted) => comparable(accepted, key.ignore) === given)
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Two spellings of one tone, "hoà" and "hòa", are one word: the tone goes to the end of its syllable. */
function withToneLast(text: string): string {
  return text.normalize('NFD').replace(/[\p{L}\p{M}]+/gu, (syllable) => {
    const tones = syllable.match(TONES)?.join('') ?? ''
    return syllable.replace(TONES, '') + tones
  })
}

/** The text as the author lets it be compared. Unicode form, look-alike spaces and tone placement never matter. */
export function comparable(text: string, ignore: KeyOf<'short-text'>['ignore']): string {
  let compared = cleanText(text)
  if (ignore.includes('case')) compared = compared.toLowerCase()
  if (ignore.includes('accents'))
    compared = compared.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  if (ignore.includes('punctuation')) compared = cleanText(compared.replace(/[\p{P}\p{S}]/gu, ' '))
  if (ignore.includes('spaces')) compared = compared.replace(/ /g, '')
  return withToneLast(compared)
}

export type GradedItem = SplitItem & { id: string; outcome: string }

export type Outcome = {
  /** A share from 0 to 1; every item weighs the same. */
  score: number
  passed: boolean
  rightItems: ReadonlySet<string>
  /** Outcomes with at least one item not earned, in the order their items came. */
  outcomesToReview: string[]
}

/** Grades a whole attempt. Passed means the score reaches the pass mark the attempt was opened with. */
export function gradeAttempt(
  items: ReadonlyArray<GradedItem>,
  responses: ReadonlyMap<string, ItemResponse>,
  passMark: number
): Outcome {
  const right = items.filter((item) => isRight(item, responses.get(item.id) ?? null))
  const rightItems = new Set(right.map((item) => item.id))
  const missed = items.filter((item) => !rightItems.has(item.id)).map((item) => item.outcome)
  const score = items.length === 0 ? 0 : right.length / items.length
  return { score, passed: score + ROUNDING >= passMark, rightItems, outcomesToReview: [...new Set(missed)] }
}
