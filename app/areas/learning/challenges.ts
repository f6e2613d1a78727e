import { z } from 'zod'
import { Text } from '~/areas/catalogue/source-text'
import type { Day } from '~/platform/days'
import { weekIndex } from './week'

const Short = Text.pipe(z.string().max(200))
const BothShort = z.strictObject({ vi: Short, en: Short })

/** A small thing to try in real life, tied to the lesson that teaches it. */
const ChallengeSource = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  lesson: z.string().min(1),
  title: BothShort,
  text: BothShort
})

/** A quarter of a year passes before one comes again. */
const FEWEST = 12

export const ChallengesSource = z.strictObject({ challenges: z.array(ChallengeSource).min(FEWEST) })

export type Challenge = z.output<typeof ChallengeSource>

/** The one challenge of a week, the same for everyone; null when there is none at all. */
export function challengeOf(challenges: ReadonlyArray<Challenge>, on: Day): Challenge | null {
  const { length } = challenges
  return length === 0 ? null : (challenges[((weekIndex(on) % length) + length) % length] ?? null)
}

export type ChallengeStanding = 'open' | 'done' | 'learnt-before'

/** Done when its lesson is finished this week. Whoever knew the lesson before may still try it out in life. */
export function judgeChallenge(
  lesson: string,
  doneThisWeek: ReadonlyArray<string>,
  doneEver: boolean
): ChallengeStanding {
  if (doneThisWeek.includes(lesson)) return 'done'
  return doneEver ? 'learnt-before' : 'open'
}
