import type { Section } from './search-documents'
import type { Met, SectionWords } from './search-index'
import { type Word, type WordKeys, wordsIn } from './search-words'

/** A stretch of text, marked when it is what was looked for. The page prints it as text, never as markup. */
export type Part = { text: string; marked: boolean }

type Keys = (word: string) => WordKeys

const BEFORE = 60
const LENGTH = 190

function isMet({ exact, folded }: WordKeys, met: Met): boolean {
  return met.exact.has(exact) || met.folded.has(folded)
}

function keyMet(word: Word, met: Met, keysOf: Keys): string | null {
  const keys = keysOf(word.text.toLowerCase())
  return isMet(keys, met) ? keys.folded : null
}

/** The whole text in parts, what was met marked; words met one after another are marked as one. */
export function markText(text: string, met: Met, keysOf: Keys): Part[] {
  const stretches: { start: number; end: number }[] = []
  for (const word of wordsIn(text)) {
    if (keyMet(word, met, keysOf) === null) continue
    const last = stretches[stretches.length - 1]
    if (last && text.slice(last.end, word.start) === ' ') last.end = word.end
    else stretches.push({ start: word.start, end: word.end })
  }
  let at = 0
  const parts = stretches.flatMap(({ start, end }): Part[] => {
    const before = { text: text.slice(at, start), marked: false }
    at = end
    return [before, { text: text.slice(start, end), marked: true }]
  })
  return [...parts, { text: text.slice(at), marked: false }].filter((part) => part.text !== '')
}

/** The section that answers best: most of the words, those in its heading counting more; the first of equals. */
export function bestSection(
  sections: ReadonlyArray<Section>,
  words: ReadonlyArray<SectionWords>,
  met: Met
): Section | null {
  let best: { section: Section; score: number } | null = null
  for (const [index, section] of sections.entries()) {
    const read = words[index]
    const score = read ? 3 * countMet(read.heading, met) + countMet(read.text, met) : 0
    if (score > (best?.score ?? 0)) best = { section, score }
  }
  return best?.section ?? null
}

function countMet(words: ReadonlyArray<WordKeys>, met: Met): number {
  return new Set(words.filter((keys) => isMet(keys, met)).map((keys) => keys.folded)).size
}

/** A short stretch of the text around the words that were met, cut between words. */
export function excerptOf(text: string, met: Met, keysOf: Keys): Part[] {
  const words = wordsIn(text)
  const hits = words.flatMap((word) => {
    const key = keyMet(word, met, keysOf)
    return key === null ? [] : [{ key, start: word.start }]
  })
  const from = words.find((word) => word.start >= densest(hits) - BEFORE)?.start ?? 0
  const start = from <= BEFORE / 2 ? 0 : from
  const end = [...words].reverse().find((word) => word.end <= start + LENGTH)?.end ?? text.length
  const isWhole = end >= (words[words.length - 1]?.end ?? 0)
  const shown = text.slice(start, isWhole ? undefined : end).replace(/\s+/g, ' ')
  return markText(`${start > 0 ? '… ' : ''}${shown}${isWhole ? '' : ' …'}`, met, keysOf)
}

/** Where the stretch with the most different words begins. */
function densest(hits: ReadonlyArray<{ key: string; start: number }>): number {
  let best = { start: hits[0]?.start ?? 0, keys: 0 }
  for (const [index, hit] of hits.entries()) {
    const keys = new Set<string>()
    for (let at = index; at < hits.length && (hits[at]?.start ?? 0) < hit.start + LENGTH - BEFORE; at++) {
      keys.add(hits[at]?.key ?? '')
    }
    if (keys.size > best.keys) best = { start: hit.start, keys: keys.size }
  }
  return best.start
}
