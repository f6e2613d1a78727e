import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { pairsGame } from './pairs-game'

const Pair = z.strictObject({ left: Bilingual, right: Bilingual, why: Bilingual })

/** How many pairs may be on screen at once: more are no exercise but a wall of text. */
const MOST_AT_ONCE = 8

const PairsSource = z
  .strictObject({ ...authored, pairs: z.array(Pair).min(3).max(12), draw: z.int().min(3).max(6).optional() })
  .check(({ value, issues }) => {
    const say = (message: string, input: unknown, path: PropertyKey[]) =>
      issues.push({ code: 'custom', message, input, path })
    for (const half of ['left', 'right'] as const) {
      const texts = value.pairs.map((pair) => pair[half].vi)
      const index = texts.findIndex((text, at) => texts.indexOf(text) !== at)
      if (index >= 0) say('stands in two pairs', texts[index], ['pairs', index, half])
    }
    if ((value.draw ?? 0) > value.pairs.length) say('more than there are pairs', value.draw, ['draw'])
    if ((value.draw ?? value.pairs.length) > MOST_AT_ONCE) {
      say(`more than ${MOST_AT_ONCE} at once: say how many a play draws`, value.pairs, ['pairs'])
    }
  })

/** Halves matched into pairs. */
export const pairs = defineOpenKind({ source: PairsSource, game: pairsGame })
