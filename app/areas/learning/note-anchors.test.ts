import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAnchor, LONGEST_QUOTE, trimAnchor } from './note-anchors'

const words = fc.array(fc.constantFrom('bà', 'Tư', 'ra', 'chợ', 'xã', 'Nghĩa', 'Hành'), { minLength: 1, maxLength: 30 })
const lesson = fc.array(
  words.map((one) => one.join(' ')),
  { minLength: 1, maxLength: 5 }
)
/** A lesson with a passage of it. */
const marked = lesson.chain((blocks) =>
  fc.nat(blocks.length - 1).chain((block) => {
    const length = blocks[block]?.length ?? 0
    return fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
      .map(([start, many]) => ({ blocks, anchor: { block, start, end: Math.min(start + many, length) } }))
  })
)
function noteOn({ blocks, anchor }: { blocks: string[]; anchor: { block: number; start: number; end: number } }) {
  return { anchor, quote: blocks[anchor.block]?.slice(anchor.start, anchor.end) ?? '' }
}

describe('a note in a lesson', () => {
  test('stands where it was made while the lesson is unchanged', () => {
    fc.assert(
      fc.property(marked, (one) => {
        expect(findAnchor(one.blocks, noteOn(one))).toEqual(one.anchor)
      })
    )
  })

  test('is found again by its words whatever is put before it', () => {
    fc.assert(
      fc.property(marked, lesson, fc.string({ maxLength: 20 }), (one, more, letters) => {
        const note = noteOn(one)
        const changed = [...more, ...one.blocks.map((text) => letters + text)]
        const found = findAnchor(changed, note)
        expect(found && changed[found.block]?.slice(found.start, found.end)).toBe(note.quote)
      })
    )
  })

  test('stands nowhere once its words are gone, rather than on other words', () => {
    fc.assert(
      fc.property(marked, lesson, (one, other) => {
        const note = noteOn(one)
        const found = findAnchor(other, note)
        if (found === null) expect(other.some((text) => text.includes(note.quote))).toBe(false)
        else expect(other[found.block]?.slice(found.start, found.end)).toBe(note.quote)
      })
    )
  })

  test('goes to the nearest of several equal passages', () => {
    const note = { anchor: { block: 1, start: 10, end: 13 }, quote: 'chợ' }
    expect(findAnchor(['chợ', 'chợ xa và chợ gần'], note)).toEqual({ block: 1, start: 10, end: 13 })
    expect(findAnchor(['chợ', 'chợ xa rồi đến chợ gần'], note)).toEqual({ block: 1, start: 15, end: 18 })
    expect(findAnchor(['xa', 'xa', 'chợ', '', 'chợ'], note)?.block).toBe(2)
  })

  test('on the whole lesson has no place', () => {
    expect(findAnchor(['chợ'], { anchor: null, quote: '' })).toBeNull()
    expect(findAnchor(['chợ'], { anchor: { block: 0, start: 0, end: 0 }, quote: '' })).toBeNull()
  })
})

test('a passage loses the blanks at its ends, and what is too long', () => {
  expect(trimAnchor('một \n hai  ', { block: 0, start: 3, end: 11 })).toEqual({ block: 0, start: 6, end: 9 })
  expect(trimAnchor(' \n ', { block: 0, start: 0, end: 3 })).toBeNull()
  expect(trimAnchor('a'.repeat(2000), { block: 2, start: 1, end: 1900 })).toEqual({
    block: 2,
    start: 1,
    end: 1 + LONGEST_QUOTE
  })
})
