/** Look-alike spaces become one space, invisible characters go, Ð (Eth) becomes Đ, and the result is NFC and trimmed. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00D0/g, '\u0110')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/** Without marks and case, đ as d: what a search compares first. */
export function foldText(text: string): string {
  return cleanText(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Primary weight: space, then other signs by code point, digits, letters in Vietnamese order, then the rest. No weight
 * begins with another one, so that joined weights compare letter by letter.
 */
function primaryWeight(letter: string): string {
  const index = LETTERS.indexOf(letter)
  if (index >= 0) return `c${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`
  if (letter === ' ') return 'a0'
  if (/\d/.test(letter)) return `b${letter}`
  return /\p{L}/u.test(letter) ? `d${letter}` : `aa${letter}`
}

/** A mark that has no composed letter (h̃) stays with the letter before it. */
const LETTER_WITH_MARKS = /\P{M}\p{M}*|\p{M}+/gu

/** A key whose byte order is the order of `Intl.Collator('vi')` for Vietnamese words: letters, then tones, then case. */
export function sortKey(text: string): string {
  let primary = ''
  let tones = ''
  let cases = ''
  for (const symbol of cleanText(text).match(LETTER_WITH_MARKS) ?? []) {
    const split = symbol.normalize('NFD')
    const tone = split.match(TONE_MARKS)?.[0] ?? ''
    const letter = split.replace(TONE_MARKS, '').normalize('NFC')
    const lower = letter.toLowerCase()
    primary += primaryWeight(lower)
    tones += String(TONES.indexOf(tone))
    cases += lower === letter ? '0' : '1'
  }
  return `${primary} ${tones.replace(/0+$/, '')} ${cases.replace(/0+$/, '')}`
}

const NOTE = / ?(\([^()]*\))$/

/**
 * Given name first, then middle names, then surname: how a Vietnamese list of people is ordered. A note in brackets
 * after the name, such as "(demo)", is no part of it and tells only equal names apart.
 */
export function personSortKey(fullName: string): string {
  const clean = cleanText(fullName)
  const note = NOTE.exec(clean)?.[1] ?? ''
  const bare = clean.replace(NOTE, '')
  const words = (bare === '' ? clean : bare).split(' ')
  const given = words[words.length - 1] ?? ''
  const surname = words.length > 1 ? (words[0] ?? '') : ''
  const middle = words.slice(1, -1).join(' ')
  return [given, middle, surname, note].map(sortKey).join('!')
}
