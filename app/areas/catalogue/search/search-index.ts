import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import type { SearchDocument } from './search-documents'
import { createWordKeys, readKeystrokes, slipsAllowed, swapsOf, type WordKeys, wordsIn } from './search-words'

/**
 * Stands before a word with its marks, so that "do" the word and "do" the folded "độ" stay apart. Longer than any slip
 * allowed, so that no misspelt word reaches over.
 */
const MARKED = '==='

const FIELDS = ['title', 'heading', 'text'] as const
type Field = (typeof FIELDS)[number]

const BOOST: Record<Field, number> = { title: 6, heading: 3, text: 1 }

/** How sure a match is: marks and all, without marks, by its beginning or a slip, or only some of the words. */
export type Tier = 'exact' | 'folded' | 'near' | 'some'
const TIERS: ReadonlyArray<Tier> = ['exact', 'folded', 'near', 'some']

export type Match = {
  document: SearchDocument
  tier: Tier
  /** The keys that were met in it, for marking: with marks where that was the match, else without. */
  exact: ReadonlySet<string>
  folded: ReadonlySet<string>
}

export type Found = {
  matches: Match[]
  /** What was probably meant, when a word as typed is nowhere. */
  meant: string | null
}

export type SearchIndex = {
  find: (query: string) => Found
  keysOf: (word: string) => WordKeys
  size: number
}

/** Words beyond these are left out: nobody types more, and a pasted page would be slow. */
const MOST_WORDS = 12
const MOST_LETTERS = 200

/** Ready to take documents in slices, so that whoever builds it may let others work in between. */
export function createIndexBuilder() {
  const keysOf = createWordKeys()
  const documents: SearchDocument[] = []
  const spellings = new Map<string, Map<string, number>>()
  const engine = new MiniSearch<Record<Field, string> & { id: number }>({
    fields: [...FIELDS],
    tokenize: (text) => wordsIn(text).map((word) => word.text.toLowerCase()),
    processTerm: (word) => {
      const { exact, folded } = keysOf(word)
      countSpelling(spellings, folded, word)
      return [MARKED + exact, folded]
    },
    searchOptions: { tokenize: (word) => [word], processTerm: (word) => word, boost: BOOST }
  })
  return {
    add(document: SearchDocument) {
      engine.add({ id: documents.length, ...fieldsOf(document) })
      documents.push(document)
    },
    finish(): SearchIndex {
      const ask = (query: Query) => engine.search(query)
      const spell = (folded: string) => commonest(spellings.get(folded)) ?? folded
      return { find: (query) => find({ ask, documents, keysOf, spell }, query), keysOf, size: documents.length }
    }
  }
}

function fieldsOf({ title, summary, course, sections }: SearchDocument): Record<Field, string> {
  return {
    title: `${title.vi} ${title.en}`,
    heading: sections.map((section) => section.heading?.text ?? '').join(' '),
    text: [summary.vi, summary.en, course.title.vi, course.title.en, ...sections.map((section) => section.text)].join(
      ' '
    )
  }
}

function countSpelling(spellings: Map<string, Map<string, number>>, folded: string, word: string) {
  const forms = spellings.get(folded) ?? new Map<string, number>()
  forms.set(word, (forms.get(word) ?? 0) + 1)
  spellings.set(folded, forms)
}

function commonest(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(forms ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

type Parts = {
  ask: (query: Query) => SearchResult[]
  documents: ReadonlyArray<SearchDocument>
  keysOf: (word: string) => WordKeys
  spell: (folded: string) => string
}

type Typed = WordKeys & { text: string }

/** Each way of reading what was typed is tried only when the surer ones found nothing. */
function find(parts: Parts, query: string): Found {
  const clean = query.normalize('NFC').slice(0, MOST_LETTERS)
  const typed = wordsIn(clean)
    .slice(0, MOST_WORDS)
    .map(({ text }) => ({ text, ...parts.keysOf(text.toLowerCase()) }))
  if (typed.length === 0) return { matches: [], meant: null }
  const decoded = typed.map((word) => ({ ...word, exact: '', folded: readKeystrokes(word.folded) }))
  const ways: { words: Typed[]; form: (word: Typed) => Query; any?: true }[] = [
    { words: typed, form: wholeWord },
    { words: typed, form: beginning },
    { words: decoded, form: wholeWord },
    { words: typed, form: misspelt },
    { words: typed, form: misspelt, any: true }
  ]
  for (const { words, form, any } of ways) {
    const results = parts.ask({ combineWith: any ? 'OR' : 'AND', queries: words.map(form) })
    if (results.length === 0) continue
    const ranked = rank(parts, results, words)
    const isAsTyped = form === wholeWord && words === typed
    return { matches: ranked, meant: isAsTyped || form === beginning ? null : meantBy(parts, ranked[0], words, typed) }
  }
  return { matches: [], meant: null }
}

function wholeWord({ exact, folded }: Typed): Query {
  return { combineWith: 'OR', queries: [MARKED + exact, folded] }
}

function beginning({ exact, folded }: Typed): Query {
  const start: Query = { queries: [folded], prefix: true }
  return { combineWith: 'OR', queries: [MARKED + exact, start] }
}

function misspelt({ exact, folded }: Typed): Query {
  const near: Query = { queries: [folded], fuzzy: slipsAllowed(folded.length), prefix: folded.length > 2 }
  return { combineWith: 'OR', queries: [MARKED + exact, near, ...swapsOf(folded)] }
}

function rank({ documents }: Parts, results: ReadonlyArray<SearchResult>, words: ReadonlyArray<Typed>): Match[] {
  const phrase = words.map((word) => word.text.toLowerCase()).join(' ')
  return results
    .map((result) => ({ result, ...judge(result, words), document: documents[result.id] }))
    .flatMap(({ document, ...one }) => (document ? [{ ...one, document, spoken: speaks(document, phrase) }] : []))
    .sort(
      (a, b) =>
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
        a.place - b.place ||
        a.spoken - b.spoken ||
        b.result.score - a.result.score ||
        a.result.id - b.result.id
    )
    .map(({ document, tier, result }) => ({ document, tier, ...keysMet(result, words, tier) }))
}

/** How well the document answers: its tier, and the highest field in which every word stands. */
function judge({ match }: SearchResult, words: ReadonlyArray<Typed>): { tier: Tier; place: number } {
  const met = words.map((word) => fieldsByTier(match, word))
  const tier = TIERS.find((one) => met.every((fields) => fields[one].length > 0)) ?? 'some'
  const place = FIELDS.findIndex((field) => met.every((fields) => fields[tier].includes(field)))
  return { tier, place: place < 0 ? FIELDS.length : place }
}

/** Where a word was met, by how sure one wants to be; each tier holds the surer ones. */
function fieldsByTier(match: SearchResult['match'], word: Typed): Record<Tier, string[]> {
  const exact = match[MARKED + word.exact] ?? []
  const folded = [...exact, ...(match[word.folded] ?? [])]
  const near = [...folded, ...nearFields(match, word)]
  return { exact, folded, near, some: near }
}

function nearFields(match: SearchResult['match'], word: Typed): string[] {
  return Object.entries(match).flatMap(([term, fields]) => (isNear(term, word.folded) ? fields : []))
}

/** Whether a word that was met can be what this one stands for. */
function isNear(term: string, folded: string): boolean {
  if (term.startsWith(MARKED)) return false
  if (term.startsWith(folded)) return true
  return Math.abs(term.length - folded.length) <= slipsAllowed(folded.length) && sharesMost(term, folded)
}

function sharesMost(one: string, other: string): boolean {
  const left = [...other]
  const shared = [...one].filter((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return shared >= Math.max(one.length, other.length) - slipsAllowed(other.length)
}

/** 0 when the title holds the words one after another as typed, 1 when a heading does, else 2. */
function speaks({ title, sections }: SearchDocument, phrase: string): number {
  if (`${title.vi} ${title.en}`.toLowerCase().includes(phrase)) return 0
  return sections.some(({ heading }) => heading?.text.toLowerCase().includes(phrase)) ? 1 : 2
}

function keysMet({ terms }: SearchResult, words: ReadonlyArray<Typed>, tier: Tier): Pick<Match, 'exact' | 'folded'> {
  const exact = new Set(terms.flatMap((term) => (term.startsWith(MARKED) ? [term.slice(MARKED.length)] : [])))
  if (tier === 'exact') return { exact, folded: new Set() }
  const shown = new Set(words.filter((word) => exact.has(word.exact)).map((word) => word.folded))
  return { exact, folded: new Set(terms.filter((term) => !term.startsWith(MARKED) && !shown.has(term))) }
}

/** The words of the best match in their usual spelling, where they are not what was typed. */
function meantBy(parts: Parts, best: Match | undefined, words: ReadonlyArray<Typed>, typed: ReadonlyArray<Typed>) {
  const near = [...(best?.folded ?? [])]
  const said = words.map((word, index) => {
    const asTyped = typed[index]?.text ?? ''
    if (best?.exact.has(word.exact)) return asTyped
    const term = near.includes(word.folded) ? word.folded : near.find((one) => isNear(one, word.folded))
    return term === undefined ? asTyped : parts.spell(term)
  })
  const meant = said.join(' ')
  return meant === typed.map((word) => word.text).join(' ') ? null : meant
}
