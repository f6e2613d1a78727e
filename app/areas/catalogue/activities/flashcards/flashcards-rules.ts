import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { flashcardsGame } from './flashcards-game'

const Card = z.strictObject({ front: Bilingual, back: Bilingual })

const FlashcardsSource = z
  .strictObject({ ...authored, cards: z.array(Card).min(4).max(30), draw: z.int().min(4).max(10).optional() })
  .check(({ value, issues }) => {
    if ((value.draw ?? 0) <= value.cards.length) return
    issues.push({ code: 'custom', message: 'more than there are cards', input: value.draw, path: ['draw'] })
  })

/** Cards to remember, the hard ones asked more often. */
export const flashcards = defineOpenKind({ source: FlashcardsSource, game: flashcardsGame })
