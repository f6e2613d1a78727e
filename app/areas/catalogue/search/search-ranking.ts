import { EVERYWHERE, HEADING, type Postings, TEXT, TITLE } from './search-terms'

/** How sure a match is: marks and all, without marks, by its beginning or a slip, or only some of the words. */
export type Tier = 'exact' | 'folded' | 'near' | 'some'
const TIERS: ReadonlyArray<Tier> = ['exact', 'folded', 'near', 'some']

/** Where one typed word was met, the surer list first; each list holds those before it. */
export type WordPostings = readonly [exact: Postings | null, folded: Postings | null, near: ReadonlyArray<Postings>]

export type Ranked = { document: number; tier: Tier; place: number; met: number; score: number }

const PLACES = [TITLE, HEADING, TEXT]
const NOWHERE = PLACES.length

/** The documents that hold every word, or with `any` at least one; unordered. */
export function weighDocuments(words: ReadonlyArray<WordPostings>, size: number, any: boolean): Ranked[] {
  const met = TIERS.slice(0, 3).map(() => new Uint8Array(size))
  const common = TIERS.slice(0, 3).map(() => new Uint8Array(size).fill(EVERYWHERE))
  const scores = new Float64Array(size)
  for (const word of words) {
    const own = paint(word, size, scores)
    for (const [tier, masks] of own.entries()) join(masks, met[tier], common[tier])
  }
  const ranked: Ranked[] = []
  for (let document = 0; document < size; document++) {
    const tier = met.findIndex((counts) => counts[document] === words.length)
    const some = met[2]?.[document] ?? 0
    if (tier < 0 && !(any && some > 0)) continue
    const place = PLACES.findIndex((field) => tier >= 0 && ((common[tier]?.[document] ?? 0) & field) !== 0)
    ranked.push({
      document,
      tier: TIERS[tier] ?? 'some',
      place: place < 0 ? NOWHERE : place,
      met: some,
      score: scores[document] ?? 0
    })
  }
  return ranked
}

/** The fields in which one word was met, per document, for each tier. */
function paint([exact, folded, near]: WordPostings, size: number, scores: Float64Array): Uint8Array[] {
  const layers = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)]
  const lists: [Postings | null, number][] = [
    [exact, 0],
    [folded, 1],
    ...near.map((one): [Postings, number] => [one, 2])
  ]
  for (const [postings, from] of lists) {
    if (!postings) continue
    const { documents, masks, counts } = postings
    const rarity = Math.log(1 + size / documents.length)
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0
      const mask = masks[at] ?? 0
      for (let tier = from; tier < 3; tier++) {
        const layer = layers[tier]
        if (layer) layer[document] = (layer[document] ?? 0) | mask
      }
      scores[document] = (scores[document] ?? 0) + rarity * weightOf(mask, counts[at] ?? 0)
    }
  }
  return layers
}

/** Said often counts for more, but ever less so. */
function weightOf(mask: number, count: number): number {
  return (mask & TITLE ? 6 : 0) + (mask & HEADING ? 3 : 0) + count / (count + 2)
}

function join(own: Uint8Array, met: Uint8Array | undefined, common: Uint8Array | undefined): void {
  if (!met || !common) return
  for (let document = 0; document < own.length; document++) {
    const mask = own[document] ?? 0
    if (mask === 0) continue
    met[document] = (met[document] ?? 0) + 1
    common[document] = (common[document] ?? 0) & mask
  }
}

/**
 * Best first: the surer tier, more of the words, the higher place all words share, words standing together in the title
 * or a heading, the score, and at last the order of the catalogue, so that both databases rank alike.
 */
export function inOrder(ranked: Ranked[], spoken: (document: number) => number): Ranked[] {
  const phrases = new Map(ranked.map(({ document }) => [document, spoken(document)]))
  return ranked.sort(
    (a, b) =>
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
      b.met - a.met ||
      a.place - b.place ||
      (phrases.get(a.document) ?? 0) - (phrases.get(b.document) ?? 0) ||
      b.score - a.score ||
      a.document - b.document
  )
}
