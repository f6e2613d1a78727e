import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { expect, test } from 'vitest'
import { replay } from '../game'
import { type PassphraseData, passphraseGame } from './passphrase-game'
import { habits } from './password-habits'

const data: PassphraseData = {
  id: 'x',
  title: 'T',
  intro: 'I',
  draw: 2,
  samples: [
    { text: 'matkhau123', isWeak: true, why: 'vì' },
    { text: 'tre gió ghe trăng', isWeak: false, why: 'vì' },
    { text: 'anhyeuem', isWeak: true, why: 'vì' }
  ],
  words: Array.from({ length: 12 }, (_, index) => `từ ${index}`)
}
const after = (...moves: string[]) => replay(passphraseGame, data, { seed: 1, moves })
const judged = ['weak', 'next', 'weak', 'next']

test('what is said of a sample is right when it fits', () => {
  const [first = -1] = passphraseGame.start(data, 1).samples
  const isWeak = data.samples[first]?.isWeak
  expect(after('weak').state.right).toBe(isWeak ? 1 : 0)
  expect(after('strong').state.right).toBe(isWeak ? 0 : 1)
})

test('a passphrase is kept from four words on, each once', () => {
  const { words } = passphraseGame.start(data, 1)
  const [a, b, c, d] = words.map((word) => `word.${word}`) as [string, string, string, string]
  expect(after(...judged, a, b, c, 'keep').isFair).toBe(false)
  expect(after(...judged, a, a).isFair).toBe(false)
  const { state } = after(...judged, a, b, 'drop', c, d, b, 'keep')
  expect(passphraseGame.isDone(data, state)).toBe(true)
  expect(state.picked).toHaveLength(4)
})

test('the meter knows the habits of people here', () => {
  const meter = new ZxcvbnFactory({ dictionary: { habits } })
  for (const weak of ['matkhau123', 'anhyeuem', 'Quangngai2026', 'nguyenvana1990']) {
    expect(meter.check(weak).score, weak).toBeLessThanOrEqual(2)
  }
  expect(meter.check('tre gió ghe trăng rẫy').score).toBe(4)
})
