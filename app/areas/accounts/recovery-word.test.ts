import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { makeRecoveryWord, parseRecoveryWord, recoveryWordBits } from './recovery-word'

test('a word is worth at least 40 bits', () => {
  expect(recoveryWordBits()).toBeGreaterThanOrEqual(40)
})

test('every word that is handed out can be typed back', () => {
  for (let round = 0; round < rounds(100, 5000); round++) {
    const word = makeRecoveryWord(randomInt)
    expect(parseRecoveryWord(word)).toBe(word)
    expect(parseRecoveryWord(` ${word.toUpperCase().replaceAll('-', ' ')} `)).toBe(word)
  }
})

test('marks that a phone adds by itself do no harm', () => {
  expect(parseRecoveryWord('Tre Lúa Sông Núi 042')).toBe('tre-lua-song-nui-042')
})

test('an ordinary password is not taken for a word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (typed) => {
      expect(parseRecoveryWord(typed)).toBeNull()
    })
  )
})
