import type { NoteAnchor } from '#db/schema/learning'

export type { NoteAnchor } from '#db/schema/learning'

export type AnchoredNote = { anchor: NoteAnchor | null; quote: string }

/**
 * Where a note stands in a lesson as it is now, given the text of each of its blocks: where it stood, else where its
 * words stand nearest to there, else nowhere (null). A note on the whole lesson stands nowhere.
 */
export function findAnchor(blocks: ReadonlyArray<string>, { anchor, quote }: AnchoredNote): NoteAnchor | null {
  if (anchor === null || quote === '') return null
  if (blocks[anchor.block]?.slice(anchor.start, anchor.end) === quote) return anchor
  let nearest: NoteAnchor | null = null
  for (let block = 0; block < blocks.length; block++) {
    for (const start of occurrences(blocks[block] ?? '', quote)) {
      const found = { block, start, end: start + quote.length }
      if (nearest === null || isNearer(found, nearest, anchor)) nearest = found
    }
  }
  return nearest
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}

/** Nearer by block first, then by letters. */
function isNearer(one: NoteAnchor, other: NoteAnchor, to: NoteAnchor): boolean {
  const blocks = Math.abs(one.block - to.block) - Math.abs(other.block - to.block)
  if (blocks !== 0) return blocks < 0
  return Math.abs(one.start - to.start) < Math.abs(other.start - to.start)
}

/** The longest passage that is kept as a quote. */
export const LONGEST_QUOTE = 500

/** A passage without the blank letters at its ends, and no longer than a quote may be; null when nothing is left. */
export function trimAnchor(text: string, { block, start, end }: NoteAnchor): NoteAnchor | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_QUOTE))
  const from = start + (words.length - words.trimStart().length)
  const to = from + words.trim().length
  return from < to ? { block, start: from, end: to } : null
}
