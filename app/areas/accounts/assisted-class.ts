import type { Actor } from '~/platform/context.server'
import type { AssistedClassId } from '~/platform/ids'
import { foldText } from '~/platform/text'
import { drawSyllable } from './recovery-word'

export type ClassTimes = Readonly<{ closesAt: Date; closedAt: Date | null }>

/** A class is joined, and marks what is learnt in it, only while it is open. */
export function isClassOpen({ closesAt, closedAt }: ClassTimes, now: Date): boolean {
  return closedAt === null && now < closesAt
}

/** The open class its learner sits in, for the events of what they do. */
export function assistedClassOf(actor: Actor): AssistedClassId | null {
  return actor.kind === 'device' ? (actor.assistedClassId ?? null) : null
}

const NUMBERS = 100
const SHAPE = /^[a-z]{2,6}-[a-z]{2,6}-\d{2}$/

/** A code such as `tre-lua-42`, easy to read out: one of about six million, and good for hours. */
export function makeClassCode(draw: (below: number) => number): string {
  const [first, second] = [drawSyllable(draw), drawSyllable(draw)]
  return `${first}-${second}-${String(draw(NUMBERS)).padStart(2, '0')}`
}

/** The one spelling of a class code somebody typed: case, marks, and blanks in place of dashes are forgiven. */
export function parseClassCode(typed: string): string | null {
  const code = foldText(typed).replace(/[\s.\-‐-―_]+/g, '-')
  return SHAPE.test(code) ? code : null
}

/** The longest a class may last, in hours. */
export const LONGEST_CLASS_H = 8
/** More learners than one helper can sit beside. */
export const MOST_LEARNERS = 60
