import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defuse, toCsv } from './csv'

const PAYLOADS = '../shared/fixtures/csv-injection/csv-payload.txt'
const ELSEWHERE = !existsSync('../shared')

/** A plain reader of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let value = ''
  let quoted = false
  const endField = () => {
    rows.at(-1)?.push(value)
    value = ''
  }
  const symbols = [...text.replace(/^\uFEFF/, '')]
  for (let at = 0; at < symbols.length; at++) {
    const symbol = symbols[at]
    if (quoted && symbol === '"' && symbols[at + 1] === '"') {
      value += '"'
      at += 1
    } else if (symbol === '"') quoted = !quoted
    else if (!quoted && symbol === ',') endField()
    else if (!quoted && symbol === '\r' && symbols[at + 1] === '\n') {
      endField()
      rows.push([])
      at += 1
    } else value += symbol
  }
  return rows.slice(0, -1)
}

test.each([
  ['=1+1', "'=1+1"],
  ['+84905', "'+84905"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['UBND xã Ba Tơ', 'UBND xã Ba Tơ'],
  ['', '']
])('%j is written as %j', (text, written) => {
  expect(defuse(text)).toBe(written)
})

test('the file begins with a byte order mark and its lines end with CRLF', () => {
  expect(
    toCsv([
      ['Đơn vị', 12],
      ['a,"b"', -1]
    ])
  ).toBe('\uFEFFĐơn vị,12\r\n"a,""b""",-1\r\n')
})

test('what is written is read back, but for the apostrophes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 5
      }),
      (rows) => {
        expect(readCsv(toCsv(rows))).toEqual(rows.map((row) => row.map(defuse)))
      }
    )
  )
})

describe('known payloads', () => {
  test.skipIf(ELSEWHERE)('none of them reaches a spreadsheet as a formula', () => {
    const payloads = readFileSync(PAYLOADS, 'utf8').split('\n').filter(Boolean)
    expect(payloads.length).toBeGreaterThan(5)
    for (const [value = ''] of readCsv(toCsv(payloads.map((payload) => [payload])))) {
      expect(value).not.toMatch(/^\s*[=+\-@]/)
    }
  })
})
