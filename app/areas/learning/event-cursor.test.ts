import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './event-cursor'

test('a cursor comes back as it was written', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), noInvalidDate: true }), fc.uuid(), (at, id) => {
      fc.pre(at.getTime() < 1e15)
      expect(readCursor(writeCursor({ at, id }))).toEqual({ at, id })
    })
  )
})

test.each([null, '', 'x', '12', '12~', '~a', '12~a b'])('%j is the first page', (text) => {
  expect(readCursor(text)).toBeNull()
})
