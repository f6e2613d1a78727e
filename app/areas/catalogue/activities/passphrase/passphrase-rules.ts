import { z } from 'zod'
import { Bilingual, Text } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { passphraseGame } from './passphrase-game'

const Sample = z.strictObject({ text: Text, isWeak: z.boolean(), why: Bilingual })

const PassphraseSource = z
  .strictObject({
    ...authored,
    draw: z.int().min(2).max(6),
    samples: z.array(Sample).min(4).max(16),
    words: z.array(Text).min(10).max(60)
  })
  .check(({ value, issues }) => {
    const say = (message: string, path: PropertyKey[]) => issues.push({ code: 'custom', message, input: value, path })
    if (value.draw > value.samples.length) say('more than there are samples', ['draw'])
    if (new Set(value.words).size < value.words.length) say('a word stands twice', ['words'])
    if (new Set(value.samples.map(({ isWeak }) => isWeak)).size < 2) say('all samples are alike', ['samples'])
  })

/** Passwords judged, and a passphrase put together. */
export const passphrase = defineOpenKind({ source: PassphraseSource, game: passphraseGame })
