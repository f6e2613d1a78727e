import { cleanText, foldText } from '~/platform/text'

/** One word of a text and where it stands. */
export type Word = { text: string; start: number; end: number }

/** How a word is compared: with its marks, and without. */
export type WordKeys = { exact: string; folded: string }

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The words of a text in order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length
  }))
}

/** "kỹ" and "kĩ", "lý" and "lí" are one word in two spellings. */
function sameVowel(word: string): string {
  return word.replace(/(^|[hklmst]|qu)y$/, '$1i')
}

/**
 * A word's two keys. A tone is moved to the end, so that "hòa" and "hoà" are one word; NFC and NFD give the same.
 */
export function keysOf(word: string): WordKeys {
  const split = cleanText(word).toLowerCase().normalize('NFD')
  const tones = (split.match(TONE) ?? []).map((mark) => TONES.indexOf(mark) + 1).join('')
  const letters = split.replace(TONE, '').normalize('NFC')
  return { exact: `${sameVowel(letters)}${tones}`, folded: sameVowel(foldText(word)) }
}

/** Keeps the keys of words already met: Vietnamese has some seven thousand syllables. */
export function createWordKeys(): (word: string) => WordKeys {
  const known = new Map<string, WordKeys>()
  return (word) => {
    const met = known.get(word)
    if (met) return met
    const keys = keysOf(word)
    known.set(word, keys)
    return keys
  }
}

/**
 * What a word was meant to be when it holds the keystrokes of Telex ("chuyeenr", "ddooir") or VNI ("chuye6n3") typed
 * with the Vietnamese keyboard off, folded. The word itself when it holds none.
 */
export function readKeystrokes(folded: string): string {
  const vni = /[a-z]\d/.test(folded) ? folded.replace(/\d/g, '') : folded
  const bare = vni.replace(/aa/g, 'a').replace(/ee/g, 'e').replace(/oo/g, 'o').replace(/dd/g, 'd').replace(/w/g, '')
  return bare.replace(
    /([aeiouy])([a-z]*)$/,
    (_all, vowel: string, rest: string) => vowel + rest.replace(/[sfrxj]/g, '')
  )
}

/** The slips allowed in a word of this length; Vietnamese syllables are short, so few are. */
export function slipsAllowed(length: number): number {
  if (length < 3) return 0
  return length < 6 ? 1 : 2
}
