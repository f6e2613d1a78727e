import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { makeReceipt, readReceipt } from './receipts'

const receipts = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(makeReceipt)
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXY'

test('a receipt reads as it is printed, however it is typed', () => {
  fc.assert(
    fc.property(receipts, (receipt) => {
      expect(receipt).toMatch(/^BN-[0-9A-Y]{4}-[0-9A-Y]{4}$/)
      const typed = receipt.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l')
      expect(readReceipt(typed)).toBe(receipt)
      expect(readReceipt(receipt.slice(3))).toBe(receipt)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test('a receipt that itself begins with BN is read with and without its prefix', () => {
  const receipt = makeReceipt([11, 21, 0, 0, 0, 0, 0])
  expect(receipt).toMatch(/^BN-BN/)
  expect(readReceipt(receipt)).toBe(receipt)
  expect(readReceipt(receipt.slice(3))).toBe(receipt)
})

test('every single slip is caught', () => {
  fc.assert(
    fc.property(receipts, fc.nat(7), fc.constantFrom(...symbols), (receipt, at, symbol) => {
      const body = receipt.slice(3).replace('-', '')
      fc.pre(body[at] !== symbol)
      expect(readReceipt(body.slice(0, at) + symbol + body.slice(at + 1))).toBeNull()
    }),
    { numRuns: rounds(200, 5000) }
  )
})

test('every swap of two neighbours is caught', () => {
  fc.assert(
    fc.property(receipts, fc.nat(6), (receipt, at) => {
      const body = receipt.slice(3).replace('-', '')
      fc.pre(body[at] !== body[at + 1])
      const swapped = body.slice(0, at) + body[at + 1] + body[at] + body.slice(at + 2)
      expect(readReceipt(swapped)).toBeNull()
    }),
    { numRuns: rounds(200, 5000) }
  )
})
