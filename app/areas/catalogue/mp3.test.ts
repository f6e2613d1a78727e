import { expect, test } from 'vitest'
import { buildMp3 } from '../../../tests/factories/mp3'
import { mp3Seconds } from './mp3'

test('a recording is as long as its frames', () => {
  expect(mp3Seconds(buildMp3(12))).toBeCloseTo(12, 1)
})

test('text, and a file cut off in its tag, are no recordings', () => {
  expect(mp3Seconds(Buffer.from('<svg>không phải âm thanh</svg>'))).toBeNull()
  expect(mp3Seconds(buildMp3(12).subarray(0, 15))).toBeNull()
})
