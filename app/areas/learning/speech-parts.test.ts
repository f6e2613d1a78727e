import { expect, test } from 'vitest'
import { cutForSpeech, speechPartsOf } from './speech-parts'

test('nothing is lost and nothing is too long for one utterance', () => {
  const text = `${'Bác mở máy, rồi bấm nút. '.repeat(20)}${'chữ '.repeat(120)}`.trim()
  const pieces = cutForSpeech(text)
  expect(pieces.join(' ').split(/\s+/)).toEqual(text.split(/\s+/))
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(180)
})

test('each piece knows the section it is read in', () => {
  const parts = speechPartsOf('Bài', [
    { isHeading: false, text: 'Chào bác.' },
    { isHeading: true, text: 'Một' },
    { isHeading: false, text: 'Nội dung.' }
  ])
  expect(parts).toEqual([
    { section: 'Bài', text: 'Chào bác.' },
    { section: 'Một', text: 'Một' },
    { section: 'Một', text: 'Nội dung.' }
  ])
})
