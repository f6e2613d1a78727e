import { type AnchoredNote, findAnchor, type NoteAnchor, trimAnchor } from './note-anchors'
import { LESSON_TEXT } from './use-reading-place'

/** Words of a lesson that a reader points at, and the heading they stand under (empty above the first). */
export type Passage = { anchor: NoteAnchor | null; quote: string; heading: string }

/** The parts of the lesson that trainers wrote, in order; what learners do in it changes and holds no notes. */
export function textBlocks(): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(`#${LESSON_TEXT} .prose`)
  return Array.from(found).filter((block) => !block.closest('.activity, .check'))
}

function blockTexts(): string[] {
  return textBlocks().map((block) => block.textContent ?? '')
}

/** The passage that is selected now, within one block; null when none is. */
export function selectedPassage(): Passage | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const blocks = textBlocks()
  const block = blocks.findIndex((one) => one.contains(range.startContainer))
  const element = blocks[block]
  if (!element) return null
  const start = lettersBefore(element, range.startContainer, range.startOffset)
  const text = element.textContent ?? ''
  const isWithin = element.contains(range.endContainer)
  const end = isWithin ? lettersBefore(element, range.endContainer, range.endOffset) : text.length
  const anchor = trimAnchor(text, { block, start, end })
  if (!anchor) return null
  return { anchor, quote: text.slice(anchor.start, anchor.end), heading: headingBefore(range) }
}

function lettersBefore(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return before.toString().length
}

function headingBefore(range: Range): string {
  let last = ''
  for (const heading of document.querySelectorAll(`#${LESSON_TEXT} h2[id], #${LESSON_TEXT} h3[id]`)) {
    if (range.comparePoint(heading, 0) > 0) break
    last = heading.id
  }
  return last
}

/** A whole section, pointed at by its heading; the top of the lesson has no words of its own. */
export function sectionPassage(heading: string): Passage {
  const element = heading ? document.getElementById(heading) : null
  const blocks = textBlocks()
  const block = blocks.findIndex((one) => one.contains(element))
  const within = blocks[block]
  const quote = element?.textContent ?? ''
  if (!element || !within) return { anchor: null, quote: '', heading }
  const start = lettersBefore(within, element, 0)
  return { anchor: { block, start, end: start + quote.length }, quote, heading }
}

export type PlacedNote = AnchoredNote & { id: string }

/** Draws notes into the text and says which found their place. What was drawn before goes first. */
export function drawMarks(notes: ReadonlyArray<PlacedNote>): Set<string> {
  clearMarks()
  const texts = blockTexts()
  const blocks = textBlocks()
  const placed = new Set<string>()
  for (const note of notes) {
    const anchor = findAnchor(texts, note)
    const block = anchor && blocks[anchor.block]
    if (!anchor || !block) continue
    placed.add(note.id)
    wrap(block, anchor, note.id)
  }
  return placed
}

export function clearMarks(): void {
  for (const mark of document.querySelectorAll(`#${LESSON_TEXT} mark[data-note]`)) {
    const parent = mark.parentNode
    mark.replaceWith(...Array.from(mark.childNodes))
    parent?.normalize()
  }
}

/** Each stretch of letters gets a mark of its own, so that no element of the lesson is torn apart; MathML takes none. */
function wrap(block: HTMLElement, { start, end }: NoteAnchor, id: string): void {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  let at = 0
  for (const node of nodes) {
    const from = Math.max(0, start - at)
    const to = Math.min(node.length, end - at)
    at += node.length
    if (node.parentElement?.closest('math')) continue
    if (from >= to || node.data.slice(from, to).trim() === '') continue
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    const mark = document.createElement('mark')
    mark.dataset.note = id
    range.surroundContents(mark)
  }
}

/** Brings a note's place, or a heading, onto the screen. */
export function showPlace(target: { note: string } | { heading: string }): void {
  const element =
    'note' in target
      ? document.querySelector(`#${LESSON_TEXT} mark[data-note="${target.note}"]`)
      : document.getElementById(target.heading || LESSON_TEXT)
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' })
}
