import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { PIN_STEPS, parseNewPin, parsePin, pinPictures } from './picture-pin'

const pictures = fc.tuple(...PIN_STEPS.map(() => fc.constantFrom(...pinPictures)))

function formOf(chosen: ReadonlyArray<string>): FormData {
  const form = new FormData()
  for (const [index, picture] of chosen.entries()) form.set(`pin-${index + 1}`, picture)
  return form
}

test('two PINs are the same only when every picture and its place are', () => {
  fc.assert(
    fc.property(pictures, pictures, (one, other) => {
      expect(parsePin(formOf(one)).pin === parsePin(formOf(other)).pin).toBe(one.join() === other.join())
    }),
    { numRuns: rounds(200, 5000) }
  )
})

test('every step without a picture is named, and a picture that is not offered is none', () => {
  const { faults } = parsePin(formOf(['buffalo', '', 'dragon']))
  expect(faults?.map((fault) => fault.field)).toEqual(['pin-2', 'pin-3', 'pin-4'])
})

test('one picture four times is not a new PIN', () => {
  expect(parseNewPin(formOf(['fish', 'fish', 'fish', 'fish'])).faults).toMatchObject([{ code: 'pin-too-plain' }])
  expect(parseNewPin(formOf(['fish', 'fish', 'fish', 'kite'])).pin).toBe('fish fish fish kite')
})
