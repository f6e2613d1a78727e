import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { pairsGame } from './pairs-game'

const Pair = z.strictObject({ left: Bilingual, right: Bilingual, why: Bilingual })

const PairsSource = z
  .strictObject({ ...authored, pairs: z.array(Pair).min(3).max(12), draw: z.int().min(3).max(6).optional() })
  .check(({ value, issues }) => {
    for (const half of ['left', 'right'] as const) {
      const texts = value.pairs.map((pair) => pair[half].vi)
      const index = texts.findIndex((text, at) => texts.indexOf(text) !== at)
      if (index < 0) continue
      issues.push({ code: 'custom', message: 'stands in two pairs', input: texts[index], path: ['pairs', index, half] })
    }
    if ((value.draw ?? 0) <= value.pairs.length) return
    issues.push({ code: 'custom', message: 'more than there are pairs', input: value.draw, path: ['draw'] })
  })

/** Halves matched into pairs. */
export const pairs = defineOpenKind({ source: PairsSource, game: pairsGame })
