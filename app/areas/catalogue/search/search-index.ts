import type { SearchDocument } from './search-documents'
import { inOrder, type Ranked, type Tier, type WordPostings, weighDocuments } from './search-ranking'
import {
  addPosting,
  createPostings,
  HEADING,
  holds,
  isWithin,
  type Postings,
  TEXT,
  type Term,
  TITLE,
  usualSpelling
} from './search-terms'
import { createWordKeys, readKeystrokes, slipsAllowed, type WordKeys, wordsIn } from './search-words'

/** The keys that were met in a document, for marking: with marks where that was the match, else without. */
export type Met = { exact: ReadonlySet<string>; folded: ReadonlySet<string> }

/** The words of a section as they were read for the index, so that nobody reads them again. */
export type SectionWords = { heading: WordKeys[]; text: WordKeys[] }

export type Match = { document: SearchDocument; words: ReadonlyArray<SectionWords>; tier: Tier; met: () => Met }

export type Found = {
  matches: Match[]
  /** What was probably meant, when a word as typed is nowhere. */
  meant: string | null
}

export type SearchIndex = { find: (query: string) => Found; keysOf: (word: string) => WordKeys; size: number }

/** Words beyond these are left out: nobody types more, and a pasted page would be slow. */
const MOST_WORDS = 12
const MOST_LETTERS = 200

type Indexed = { document: SearchDocument; words: SectionWords[]; title: string; headings: string }

type Parts = {
  indexed: Indexed[]
  exact: Map<string, Postings>
  terms: Map<string, Term>
  keysOf: (word: string) => WordKeys
}

/** Takes documents one after another, so that whoever builds may let others work in between. */
export function createIndexBuilder() {
  const parts: Parts = { indexed: [], exact: new Map(), terms: new Map(), keysOf: createWordKeys() }
  return {
    add(document: SearchDocument) {
      const number = parts.indexed.length
      const { title, summary, course, sections } = document
      const titles = `${title.vi} ${title.en}`
      const headings = sections.map((section) => section.heading?.text ?? '').join(' ')
      const others = [summary.vi, summary.en, course.title.vi, course.title.en]
      addWords(parts, number, titles, TITLE)
      for (const text of others) addWords(parts, number, text, TEXT)
      const words = sections.map(({ heading, text }) => ({
        heading: addWords(parts, number, heading?.text ?? '', HEADING),
        text: addWords(parts, number, text, TEXT)
      }))
      parts.indexed.push({ document, words, title: titles.toLowerCase(), headings: headings.toLowerCase() })
    },
    finish: (): SearchIndex => ({
      find: (query) => find(parts, query),
      keysOf: parts.keysOf,
      size: parts.indexed.length
    })
  }
}

function addWords({ exact, terms, keysOf }: Parts, document: number, text: string, field: number): WordKeys[] {
  return wordsIn(text.toLowerCase()).map(({ text: word }) => {
    const keys = keysOf(word)
    const marked = exact.get(keys.exact) ?? createPostings()
    exact.set(keys.exact, marked)
    addPosting(marked, document, field)
    const term = terms.get(keys.folded) ?? { folded: keys.folded, postings: createPostings(), spellings: new Map() }
    terms.set(keys.folded, term)
    addPosting(term.postings, document, field)
    term.spellings.set(word, (term.spellings.get(word) ?? 0) + 1)
    return keys
  })
}

/** A typed word, and the other words it may stand for, the likeliest first. */
type Typed = WordKeys & { text: string; near: Term[] }

type Way = { near: (folded: string) => Term[]; decode?: true; any?: true }

/** Each way of reading what was typed is tried only when the surer ones found nothing. */
function find(parts: Parts, query: string): Found {
  const clean = query.normalize('NFC').slice(0, MOST_LETTERS)
  const asked = wordsIn(clean).slice(0, MOST_WORDS)
  if (asked.length === 0) return { matches: [], meant: null }
  const near = (folded: string) => [...beginningWith(parts, folded, 3), ...misspelt(parts, folded)]
  const ways: Way[] = [
    { near: () => [] },
    { near: (folded) => beginningWith(parts, folded, 1) },
    { near: () => [], decode: true },
    { near },
    { near, any: true }
  ]
  for (const way of ways) {
    const typed = asked.map(({ text }) => readTyped(parts, text, way))
    const lists = typed.map((word): WordPostings => listsOf(parts, word))
    const ranked = weighDocuments(lists, parts.indexed.length, way.any === true)
    if (ranked.length === 0) continue
    const phrase = typed.map(({ text }) => text.toLowerCase()).join(' ')
    const ordered = inOrder(ranked, (document) => speaks(parts.indexed[document], phrase))
    const isSure = ways.indexOf(way) < 2
    return {
      matches: ordered.flatMap((one) => describe(parts, one, typed)),
      meant: isSure ? null : meantBy(parts, ordered[0], typed)
    }
  }
  return { matches: [], meant: null }
}

function readTyped({ keysOf }: Parts, text: string, { near, decode }: Way): Typed {
  const { exact, folded } = keysOf(text.toLowerCase())
  const read = decode ? readKeystrokes(folded) : folded
  return { text, exact: read === folded ? exact : '', folded: read, near: near(read) }
}

function listsOf({ exact, terms }: Parts, word: Typed): WordPostings {
  const near = word.near.map((term) => term.postings)
  return [exact.get(word.exact) ?? null, terms.get(word.folded)?.postings ?? null, near]
}

function beginningWith({ terms }: Parts, folded: string, least: number): Term[] {
  if (folded.length < least) return []
  return [...terms.values()].filter((term) => term.folded.startsWith(folded) && term.folded !== folded)
}

function misspelt({ terms }: Parts, folded: string): Term[] {
  const most = slipsAllowed(folded.length)
  if (most === 0) return []
  const found = [...terms.values()].filter((term) => term.folded !== folded && isWithin(term.folded, folded, most))
  const isClose = (term: Term) => isWithin(term.folded, folded, 1)
  return [...found.filter(isClose), ...found.filter((term) => !isClose(term))]
}

/** 0 when the title holds the words one after another as typed, 1 when the headings do, else 2. */
function speaks(indexed: Indexed | undefined, phrase: string): number {
  if (indexed?.title.includes(phrase)) return 0
  return indexed?.headings.includes(phrase) ? 1 : 2
}

function describe(parts: Parts, { document: number, tier }: Ranked, typed: ReadonlyArray<Typed>): Match[] {
  const found = parts.indexed[number]
  return found ? [{ document: found.document, words: found.words, tier, met: () => keysMet(parts, number, typed) }] : []
}

/** A word met with its marks is marked so; its other spellings are then something else. */
function keysMet({ exact, terms }: Parts, document: number, typed: ReadonlyArray<Typed>): Met {
  const isIn = (postings: Postings | undefined) => postings !== undefined && holds(postings, document)
  const marked = typed.filter((word) => isIn(exact.get(word.exact)))
  const others = typed.filter((word) => !marked.includes(word))
  const folded = others.flatMap((word) => {
    if (isIn(terms.get(word.folded)?.postings)) return [word.folded]
    return word.near.filter((term) => isIn(term.postings)).map((term) => term.folded)
  })
  return { exact: new Set(marked.map((word) => word.exact)), folded: new Set(folded) }
}

/** The words of the best match in their usual spelling, where they are not what was typed. */
function meantBy({ exact, terms }: Parts, best: Ranked | undefined, typed: ReadonlyArray<Typed>): string | null {
  if (!best) return null
  const isIn = (postings: Postings | undefined) => postings !== undefined && holds(postings, best.document)
  const said = typed.map((word) => {
    if (isIn(exact.get(word.exact))) return word.text
    const term = [terms.get(word.folded), ...word.near].find((one) => isIn(one?.postings))
    return term ? usualSpelling(term) : word.text
  })
  const meant = said.join(' ')
  return meant === typed.map((word) => word.text).join(' ') ? null : meant
}
