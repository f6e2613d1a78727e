import { createRandom, shuffled } from '~/platform/seeded'
import { type Game, numberIn } from '../game'

export type PassphraseData = {
  id: string
  title: string
  intro: string
  samples: { text: string; isWeak: boolean; why: string }[]
  /** How many samples a play draws. */
  draw: number
  /** Words to make a passphrase of, in Vietnamese in both languages. */
  words: string[]
}

/** How many words make a passphrase that is hard to guess. */
export const ENOUGH_WORDS = 4
const OFFERED_WORDS = 10

/** Samples and words go by their place in the data. */
export type PassphraseState = {
  samples: number[]
  /** How many samples were judged and left behind. */
  passed: number
  /** What was just said of the sample in hand; null while one thinks. */
  said: 'weak' | 'strong' | null
  right: number
  words: number[]
  /** The words of the passphrase so far, in order. */
  picked: number[]
  isKept: boolean
}

/** Sample passwords are judged one by one; then a passphrase is put together word by word. */
export const passphraseGame: Game<PassphraseData, PassphraseState> = {
  start({ samples, draw, words }, seed) {
    const random = createRandom(seed)
    return {
      samples: shuffled([...samples.keys()], random).slice(0, draw),
      passed: 0,
      said: null,
      right: 0,
      words: shuffled([...words.keys()], random).slice(0, OFFERED_WORDS),
      picked: [],
      isKept: false
    }
  },
  moves(_, { samples, passed, said, words, picked, isKept }) {
    if (passed < samples.length) return said === null ? ['weak', 'strong'] : ['next']
    if (isKept) return []
    const free = words.filter((word) => !picked.includes(word)).map((word) => `word.${word}`)
    const keep = picked.length >= ENOUGH_WORDS ? ['keep'] : []
    return [...keep, ...free, ...(picked.length > 0 ? ['drop'] : [])]
  },
  play(data, state, move) {
    if (move === 'weak' || move === 'strong') {
      const isRight = data.samples[state.samples[state.passed] ?? -1]?.isWeak === (move === 'weak')
      return { ...state, said: move, right: isRight ? state.right + 1 : state.right }
    }
    if (move === 'next') return { ...state, passed: state.passed + 1, said: null }
    if (move === 'keep') return { ...state, isKept: true }
    const word = numberIn(move, 'word')
    return { ...state, picked: word === null ? state.picked.slice(0, -1) : [...state.picked, word] }
  },
  isDone: (_, { isKept }) => isKept
}
