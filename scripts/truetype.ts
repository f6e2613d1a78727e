export type Tables = ReadonlyMap<string, Buffer>
export type Glyph = { outline: Buffer; advance: number; bearing: number }
export type TrueTypeFont = { tables: Tables; glyphs: ReadonlyArray<Glyph>; numberByCode: ReadonlyMap<number, number> }

/** Tables, outlines and basic-plane character map of a TrueType file. Throws when it is not one. */
export function readFont(file: Buffer): TrueTypeFont {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    const start = file.readUInt32BE(entry + 8)
    tables.set(file.toString('latin1', entry, entry + 4), file.subarray(start, start + file.readUInt32BE(entry + 12)))
  }
  return { tables, glyphs: readGlyphs(tables), numberByCode: readCharacterMap(table(tables, 'cmap')) }
}

function readGlyphs(tables: Tables): ReadonlyArray<Glyph> {
  const [glyf, loca, hmtx] = [table(tables, 'glyf'), table(tables, 'loca'), table(tables, 'hmtx')]
  const long = table(tables, 'head').readInt16BE(50) === 1
  const metrics = table(tables, 'hhea').readUInt16BE(34)
  const start = (number: number) => (long ? loca.readUInt32BE(number * 4) : loca.readUInt16BE(number * 2) * 2)

  return Array.from({ length: table(tables, 'maxp').readUInt16BE(4) }, (_, number) => ({
    outline: glyf.subarray(start(number), start(number + 1)),
    advance: hmtx.readUInt16BE(Math.min(number, metrics - 1) * 4),
    bearing: hmtx.readInt16BE(number < metrics ? number * 4 + 2 : metrics * 4 + (number - metrics) * 2)
  }))
}

/** Reads the format 4 sub-table, which every font with basic-plane characters has. */
function readCharacterMap(cmap: Buffer): ReadonlyMap<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4))
  const start = starts.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (start === undefined) throw new Error('the font has no format 4 character map')

  const width = cmap.readUInt16BE(start + 6)
  const numbers = new Map<number, number>()
  for (let segment = 0; segment < width; segment += 2) {
    const last = cmap.readUInt16BE(start + 14 + segment)
    const first = cmap.readUInt16BE(start + 16 + width + segment)
    const delta = cmap.readUInt16BE(start + 16 + width * 2 + segment)
    const rangeAt = start + 16 + width * 3 + segment
    const range = cmap.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - first) * 2)
      const number = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff
      if (number !== 0) numbers.set(code, number)
    }
  }
  return numbers
}

/** The tables with these glyphs and characters in place of their own. */
export function withGlyphs(
  tables: Tables,
  glyphs: ReadonlyArray<Glyph>,
  numberByCode: ReadonlyMap<number, number>
): Tables {
  const padded = glyphs.map(({ outline }) => Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]))
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let end = 0
  for (const [number, outline] of padded.entries()) {
    end += outline.length
    loca.writeUInt32BE(end, (number + 1) * 4)
  }

  const hmtx = Buffer.alloc(glyphs.length * 4)
  for (const [number, { advance, bearing }] of glyphs.entries()) {
    hmtx.writeUInt16BE(advance, number * 4)
    hmtx.writeInt16BE(bearing, number * 4 + 2)
  }
  const head = Buffer.from(table(tables, 'head'))
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(table(tables, 'hhea'))
  hhea.writeUInt16BE(glyphs.length, 34)
  const maxp = Buffer.from(table(tables, 'maxp'))
  maxp.writeUInt16BE(glyphs.length, 4)

  const replaced = { glyf: Buffer.concat(padded), loca, hmtx, head, hhea, maxp, cmap: writeCharacterMap(numberByCode) }
  return new Map([...tables, ...Object.entries(replaced)])
}

type Segment = { first: number; last: number; delta: number }

function segmentsOf(numberByCode: ReadonlyMap<number, number>): ReadonlyArray<Segment> {
  const segments: Segment[] = []
  for (const [code, number] of [...numberByCode].sort(([a], [b]) => a - b)) {
    const delta = (number - code) & 0xffff
    const open = segments[segments.length - 1]
    if (open && open.last === code - 1 && open.delta === delta) open.last = code
    else segments.push({ first: code, last: code, delta })
  }
  return [...segments, { first: 0xffff, last: 0xffff, delta: 1 }]
}

/** One format 4 sub-table for Windows and Unicode readers alike. */
function writeCharacterMap(numberByCode: ReadonlyMap<number, number>): Buffer {
  const segments = segmentsOf(numberByCode)
  const power = Math.floor(Math.log2(segments.length))
  const length = 16 + segments.length * 8
  const words = [
    ...[0, 2, 0, 3, 0, 20, 3, 1, 0, 20],
    ...[4, length, 0, segments.length * 2, 2 ** power * 2, power, segments.length * 2 - 2 ** power * 2],
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0)
  ]
  const cmap = Buffer.alloc(words.length * 2)
  for (const [index, word] of words.entries()) cmap.writeUInt16BE(word, index * 2)
  return cmap
}

/** The file, with checksums. */
export function writeFont(tables: Tables): Buffer {
  const names = [...tables.keys()].sort()
  const power = Math.floor(Math.log2(names.length))
  const header = Buffer.alloc(12 + names.length * 16)
  header.writeUInt32BE(0x00010000, 0)
  for (const [index, word] of [names.length, 2 ** power * 16, power, (names.length - 2 ** power) * 16].entries()) {
    header.writeUInt16BE(word, 4 + index * 2)
  }
  const bodies: Buffer[] = []
  let offset = header.length
  for (const [index, name] of names.entries()) {
    const body = table(tables, name)
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    if (name === 'head') padded.writeUInt32BE(0, 8)
    const entry = 12 + index * 16
    header.write(name, entry, 'latin1')
    header.writeUInt32BE(checksum(padded), entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(body.length, entry + 12)
    bodies.push(padded)
    offset += padded.length
  }
  const file = Buffer.concat([header, ...bodies])
  const headAt = header.readUInt32BE(12 + names.indexOf('head') * 16 + 8)
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headAt + 8)
  return file
}

/** The sum of all 32-bit words; the buffer's length is a multiple of four. */
function checksum(bytes: Buffer): number {
  let sum = 0
  for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + bytes.readUInt32BE(offset)) >>> 0
  return sum
}

function table(tables: Tables, name: string): Buffer {
  const found = tables.get(name)
  if (!found) throw new Error(`the font has no ${name} table`)
  return found
}
