import { type Glyph, readFont, type TrueTypeFont, withGlyphs, writeFont } from './truetype'

/**
 * Joins TrueType fonts cut from one master (same units, same metrics) into one: the glyphs of the later fonts are added
 * to the first, whose layout tables (kerning) stay valid because its glyph numbers do not change.
 * Outlines must carry no hinting. Characters outside the basic plane are not kept.
 */
export function mergeTrueType([first, ...others]: readonly [Buffer, ...Buffer[]]): Buffer {
  const base = readFont(first)
  const glyphs = [...base.glyphs]
  const numberByCode = new Map(base.numberByCode)
  const numberByShape = new Map(base.glyphs.map((glyph, number) => [shapeKey(glyph), number]))
  for (const other of others) addFont(readFont(other), { glyphs, numberByCode, numberByShape })

  return writeFont(withGlyphs(base.tables, glyphs, numberByCode))
}

type Merged = { glyphs: Glyph[]; numberByCode: Map<number, number>; numberByShape: Map<string, number> }

function addFont(font: TrueTypeFont, merged: Merged): void {
  const renumbered = new Map<number, number>()

  function place(number: number): number {
    const known = renumbered.get(number)
    if (known !== undefined) return known
    const glyph = at(font.glyphs, number)
    const moved = { ...glyph, outline: renumberParts(glyph.outline, place) }
    const key = shapeKey(moved)
    const placed = merged.numberByShape.get(key) ?? merged.glyphs.push(moved) - 1
    merged.numberByShape.set(key, placed)
    renumbered.set(number, placed)
    return placed
  }

  for (const [code, number] of font.numberByCode) {
    if (!merged.numberByCode.has(code)) merged.numberByCode.set(code, place(number))
  }
}

function shapeKey({ outline, advance, bearing }: Glyph): string {
  return `${advance} ${bearing} ${outline.toString('base64')}`
}

/** Flags of one part of a composite glyph (OpenType `glyf`). */
const part = { wordArguments: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 }

/** A composite outline names its parts by glyph number; a simple one is returned as it is. */
function renumberParts(outline: Buffer, renumber: (number: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const copy = Buffer.from(outline)
  let offset = 10
  for (;;) {
    const flags = copy.readUInt16BE(offset)
    copy.writeUInt16BE(renumber(copy.readUInt16BE(offset + 2)), offset + 2)
    if (!(flags & part.more)) return copy
    offset += 4 + (flags & part.wordArguments ? 4 : 2)
    offset += flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0
  }
}

function at<Item>(items: ReadonlyArray<Item>, index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`no glyph ${index}`)
  return item
}
