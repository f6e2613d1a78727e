import { type Glyph, readFont, withGlyphs, writeFont } from './truetype'

/**
 * Adds figures of equal width, chosen by the OpenType feature `tnum` (CSS `font-variant-numeric: tabular-nums`), so that
 * columns of numbers align. Each is the font's own figure in the middle of the width of its zero. Replaces GSUB.
 */
export function addTabularFigures(file: Buffer): Buffer {
  const font = readFont(file)
  const figures = [...'0123456789'].map((figure) => font.numberByCode.get(figure.charCodeAt(0)))
  const numbers = figures.filter((number) => number !== undefined).sort((a, b) => a - b)
  if (numbers.length !== 10) throw new Error('the font lacks figures')

  const width = font.glyphs[font.numberByCode.get(48) ?? 0]?.advance ?? 0
  const centred = numbers.map((number) => centre(font.glyphs[number], number, width))
  const tables = withGlyphs(font.tables, [...font.glyphs, ...centred], font.numberByCode)
  return writeFont(new Map([...tables, ['GSUB', substitution(numbers, font.glyphs.length)]]))
}

/** A composite outline of one part, moved sideways. */
function centre(glyph: Glyph | undefined, number: number, width: number): Glyph {
  if (!glyph || glyph.outline.length === 0) throw new Error(`no outline for glyph ${number}`)
  const shift = Math.round((width - glyph.advance) / 2)
  const argumentsAreWordsOfXy = 0x0003
  const [left, bottom, right, top] = [2, 4, 6, 8].map((offset) => glyph.outline.readInt16BE(offset))
  const box = [(left ?? 0) + shift, bottom ?? 0, (right ?? 0) + shift, top ?? 0]
  const outline = words([-1, ...box, argumentsAreWordsOfXy, number, shift, 0])
  return { outline, advance: width, bearing: glyph.bearing + shift }
}

/** A GSUB table with the one feature `tnum`, for the default and the Latin script. */
function substitution(numbers: ReadonlyArray<number>, firstReplacement: number): Buffer {
  const script = words([4, 0, 0, 0xffff, 1, 0])
  const scripts = Buffer.concat([words([2]), tag('DFLT'), words([14]), tag('latn'), words([14]), script])
  const features = Buffer.concat([words([1]), tag('tnum'), words([8, 0, 1, 0])])
  const replacements = numbers.map((_, index) => firstReplacement + index)
  const coverage = words([1, numbers.length, ...numbers])
  const single = words([2, 6 + replacements.length * 2, replacements.length, ...replacements])
  const lookups = Buffer.concat([words([1, 4, 1, 0, 1, 8]), single, coverage])

  const scriptsAt = 10
  const featuresAt = scriptsAt + scripts.length
  return Buffer.concat([words([1, 0, scriptsAt, featuresAt, featuresAt + features.length]), scripts, features, lookups])
}

function tag(name: string): Buffer {
  return Buffer.from(name, 'latin1')
}

function words(values: ReadonlyArray<number>): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2)
  return bytes
}
