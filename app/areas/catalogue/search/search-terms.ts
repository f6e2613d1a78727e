/** Where a word stands: a document's title, a heading of it, its text. A mask may hold several. */
export const TITLE = 1
export const HEADING = 2
export const TEXT = 4
const EVERYWHERE = TITLE | HEADING | TEXT

export { EVERYWHERE }

/** The documents a word stands in, in order, with the fields and how often. */
export type Postings = { documents: number[]; masks: number[]; counts: number[] }

export function createPostings(): Postings {
  return { documents: [], masks: [], counts: [] }
}

/** Documents are added in order, so a word met again in one is that list's last. */
export function addPosting({ documents, masks, counts }: Postings, document: number, mask: number): void {
  const last = documents.length - 1
  if (documents[last] === document) {
    masks[last] = (masks[last] ?? 0) | mask
    counts[last] = (counts[last] ?? 0) + 1
    return
  }
  documents.push(document)
  masks.push(mask)
  counts.push(1)
}

export function holds({ documents }: Postings, document: number): boolean {
  let low = 0
  let high = documents.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = documents[middle] ?? 0
    if (found === document) return true
    if (found < document) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** A word without its marks, and how it is written with them. */
export type Term = { folded: string; postings: Postings; spellings: Map<string, number> }

/** The way a word is written most often. */
export function usualSpelling({ folded, spellings }: Term): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? folded
}

/** Whether one word is the other with at most so many letters added, lost, exchanged or changed about. */
export function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_value, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const exchange = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      let steps = Math.min(exchange, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1)
      const isSwap = to > 1 && at > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (isSwap) steps = Math.min(steps, (before[to - 2] ?? 0) + 1)
      next.push(steps)
    }
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }
  return (row[other.length] ?? 0) <= most
}
