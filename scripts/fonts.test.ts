import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFont } from './truetype'

const letters = [...'aăâeêioôơuưy'].flatMap((letter) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + tone).normalize('NFC'))
)
const vietnamese = [...letters, ...letters.map((letter) => letter.toUpperCase()), 'đ', 'Đ']

describe.each([400, 700])('the font of weight %i', (weight) => {
  const font = readFont(readFileSync(new URL(`../app/ui/fonts/be-vietnam-pro-${weight}.ttf`, import.meta.url)))

  test('draws every Vietnamese letter, and no two of them alike', () => {
    const numbers = vietnamese.map((letter) => font.numberByCode.get(letter.codePointAt(0) ?? 0))
    const outlines = numbers.map((number) => font.glyphs[number ?? 0]?.outline.toString('base64'))

    expect(vietnamese.filter((_, index) => numbers[index] === undefined)).toEqual([])
    expect(new Set(outlines).size).toBe(vietnamese.length)
  })

  test('keeps every outline whole: no part of a letter points outside the font', () => {
    const parts = font.glyphs.flatMap(({ outline }) =>
      outline.length > 0 && outline.readInt16BE(0) < 0 ? [outline.readUInt16BE(12)] : []
    )

    expect(parts.length).toBeGreaterThan(0)
    expect(parts.filter((number) => (font.glyphs[number]?.outline.length ?? 0) === 0)).toEqual([])
  })

  test('has all of ASCII', () => {
    const missing = Array.from({ length: 95 }, (_, index) => 32 + index).filter((code) => !font.numberByCode.has(code))

    expect(missing).toEqual([])
  })
})
