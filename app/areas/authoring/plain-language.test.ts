import { expect, test } from 'vitest'
import { averageLength, readingProblems, sentencesOf } from './plain-language'

const lesson = (...lines: string[]) => ['---', 'id: x', '---', '', ...lines].join('\n')

test('sentences are told apart, counted in syllables, and know their line', () => {
  const sentences = sentencesOf(
    lesson('## Một tiêu đề', '', 'Bác mở máy. Bác gõ `dichvucong.gov.vn` rồi chờ.', '- **Đọc** chậm thôi!')
  )
  expect(sentences.map(({ text, line, syllables }) => [text, line, syllables])).toEqual([
    ['Bác mở máy.', 7, 3],
    ['Bác gõ dichvucong.gov.vn rồi chờ.', 7, 5],
    ['Đọc chậm thôi!', 8, 3]
  ])
})

test('a formula is heard by its words, not by its signs', () => {
  const sentences = sentencesOf(lesson('Vì <Formula tex="a > 0{,}1" spoken="a lớn hơn không phẩy một" /> nên chậm.'))
  expect(sentences.map(({ text }) => text)).toEqual(['Vì a lớn hơn không phẩy một nên chậm.'])
})

test('a picture is heard by its description and caption; tags, tables and addresses are not', () => {
  const [picture, term, ...rest] = sentencesOf(
    lesson(
      '![Một ngôi nhà. Có cây.](media/a.svg "Nhà bà Tư.")',
      '| a | b |',
      'Xem <Term id="otp">mã OTP</Term> ở [đây](/x).'
    )
  )
  expect(picture?.text).toBe('Một ngôi nhà.')
  expect(term?.text).toBe('Có cây.')
  expect(rest.map(({ text }) => text)).toEqual(['Nhà bà Tư.', 'Xem mã OTP ở đây.'])
})

test('a sentence of more than thirty-five syllables is named with its line and how it begins', () => {
  const long = `${Array.from({ length: 36 }, () => 'từ').join(' ')}.`
  expect(readingProblems(lesson('Ngắn. Gọn. Dễ. Hay. Tốt.', '', long))).toEqual([
    { code: 'sentence-long', line: 7, column: 1, values: { syllables: 36, start: long.slice(0, 40) } }
  ])
  expect(readingProblems(lesson(long.replace('từ ', '')))).toMatchObject([{ code: 'reading-hard' }])
})

test('no sentence is no hardness', () => {
  expect(averageLength(sentencesOf(lesson('')))).toBe(0)
})

test('a sentence that runs on over lines is one, and items of a list are not', () => {
  const sentences = sentencesOf(lesson('Bác mở máy', 'rồi chờ một chút.', '', '- Một việc', '- Hai việc'))
  expect(sentences.map(({ text, line }) => [text, line])).toEqual([
    ['Bác mở máy rồi chờ một chút.', 5],
    ['Một việc', 8],
    ['Hai việc', 9]
  ])
})
