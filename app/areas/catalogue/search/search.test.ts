import { describe, expect, test } from 'vitest'
import { buildIndex } from './search.server'
import { type SearchDocument, sectionsOf } from './search-documents'
import { describeSearch } from './search-results'
import { keysOf, readKeystrokes } from './search-words'

function lesson(slug: string, title: string, sections: [string | null, string][] = []): SearchDocument {
  return {
    kind: 'lesson',
    course: { slug: 'khoa', title: { vi: 'Khóa học', en: 'Course' } },
    lesson: slug,
    title: { vi: title, en: `English ${slug}` },
    summary: { vi: '', en: '' },
    minutes: 10,
    sections: sections.map(([heading, text]) => ({
      heading: heading === null ? null : { id: heading.toLowerCase().replace(/ /g, '-'), text: heading, level: 2 },
      text
    }))
  }
}

const documents = [
  lesson('do-dac', 'Đo đạc đất đai', [[null, 'Cách đo thửa đất.']]),
  lesson('do-do', 'Vì sao', [[null, 'Do đó phải cẩn thận.']]),
  lesson('mat-khau', 'Mật khẩu mạnh', [
    [null, 'Một mật khẩu dài dễ nhớ.'],
    ['Đổi mật khẩu', 'Vào phần cài đặt.']
  ]),
  lesson('lua-dao', 'Cuộc gọi giả danh', [
    [null, 'Kẻ lừa đảo gọi điện.'],
    ['Khi bị lừa', 'Gọi ngân hàng ngay. Đổi mật khẩu.']
  ]),
  lesson('ky-so', 'Chữ ký số', [[null, 'Ký bằng kĩ thuật số, không phải ảnh chữ ký. Hoà giải.']]),
  lesson('chuyen-doi-so', 'Chuyển đổi số là gì', [[null, 'Chuyển giấy tờ lên máy.']]),
  lesson('vneid', 'Dùng VNeID an toàn', [[null, 'Mã PIN giữ kín.']])
]
const index = await buildIndex(documents)
const slugs = (query: string) => index.find(query).matches.map(({ document }) => document.lesson)

describe('what is looked for comes first', () => {
  test.each([
    ['title over text', 'mật khẩu', ['mat-khau', 'lua-dao']],
    ['marks as typed before folded', 'do', ['do-do', 'do-dac']],
    ['đ as typed before d', 'đo', ['do-dac', 'do-do']],
    ['no marks at all', 'mat khau', ['mat-khau', 'lua-dao']],
    ['d for đ', 'doi mat khau', ['mat-khau', 'lua-dao']],
    ['capitals', 'VNEID', ['vneid']],
    ['NFD', 'mật khẩu'.normalize('NFD'), ['mat-khau', 'lua-dao']],
    ['the other spelling of a tone', 'hòa giải', ['ky-so']],
    ['y for i', 'kỹ thuật', ['ky-so']],
    ['the beginning of a word', 'vne', ['vneid']],
    ['the beginning of the last word', 'chuyển đổi s', ['chuyen-doi-so']],
    ['a slip', 'chuyn doi so', ['chuyen-doi-so']],
    ['two letters changed about', 'vnied', ['vneid']],
    ['Telex with the keyboard off', 'chuyeenr ddooir soos', ['chuyen-doi-so']],
    ['VNI with the keyboard off', 'mat65 khau63', ['mat-khau', 'lua-dao']],
    ['words far apart in one lesson', 'ngân hàng điện', ['lua-dao']],
    ['a word that is nowhere beside one that is', 'vneid xyzzy', ['vneid']],
    ['English titles', 'english vneid', ['vneid']]
  ])('%s: %s', (_why, query, expected) => {
    expect(slugs(query)).toEqual(expected)
  })

  test.each(['', '   ', '?!', 'xyzzy', '🎉', '\u0301'])('nothing for %j', (query) => {
    expect(slugs(query)).toEqual([])
  })
})

test('a misspelt word is answered with what was meant', () => {
  expect(index.find('mât khảuu').meant).toBe('mật khẩu')
  expect(index.find('mat khau').meant).toBeNull()
  expect(index.find('chuyeenr ddooir soos').meant).toBe('chuyển đổi số')
})

test('a result leads to the heading that answers, with what was met marked', () => {
  const [first, second] = describeSearch(index, 'đổi mật khẩu', 'vi').results
  expect(first).toMatchObject({ to: '/courses/khoa/mat-khau#đổi-mật-khẩu', kind: 'lesson', course: 'Khóa học' })
  expect(first?.title).toEqual([
    { text: 'Mật khẩu', marked: true },
    { text: ' mạnh', marked: false }
  ])
  expect(second?.excerpt).toContainEqual({ text: 'Đổi mật khẩu', marked: true })
})

test('an excerpt is short, cut between words, and marks only marks as typed', async () => {
  const long = `${'Lời dẫn dài. '.repeat(60)}Ở đây nói về đo lường, do đó nhớ kỹ. ${'Lời kết dài. '.repeat(60)}`
  const one = await buildIndex([lesson('dai', 'Dài', [[null, long]])])
  const excerpt = describeSearch(one, 'đo', 'vi').results[0]?.excerpt ?? []
  expect(excerpt.filter((part) => part.marked)).toEqual([{ text: 'đo', marked: true }])
  const text = excerpt.map((part) => part.text).join('')
  expect(text.length).toBeLessThan(220)
  expect(text).toMatch(/^… .* …$/)
})

test('a page that is not there gives the nearest', async () => {
  const many = await buildIndex(Array.from({ length: 25 }, (_one, n) => lesson(`bai-${n}`, `Bài số ${n}`)))
  expect(describeSearch(many, 'bài', 'vi', 99)).toMatchObject({ count: 25, page: 3, pages: 3 })
  expect(describeSearch(many, 'bài', 'vi', -1).results).toHaveLength(10)
})

test.each([
  ['hòa', 'hoà'],
  ['thúy', 'thuý'],
  ['kỹ', 'kĩ'],
  ['quý', 'quí'],
  ['Đường', 'đường'.normalize('NFD')]
])('%s and %s are one word', (one, other) => {
  expect(keysOf(one)).toEqual(keysOf(other))
})

test.each([
  ['hòa', 'hoa'],
  ['thúy', 'thúi'],
  ['đo', 'do']
])('%s and %s are two', (one, other) => {
  expect(keysOf(one).exact).not.toBe(keysOf(other).exact)
})

test.each([
  ['chuyeenr', 'chuyen'],
  ['ddooir', 'doi'],
  ['dduwowngf', 'duong'],
  ['chuye6n3', 'chuyen'],
  ['vneid', 'vneid'],
  ['2026', '2026']
])('%s was meant to be %s', (typed, meant) => {
  expect(readKeystrokes(typed)).toBe(meant)
})

test('a text is parted at its headings, in order', () => {
  const headings = [
    { id: 'mot', text: 'Một', level: 2 },
    { id: 'hai', text: 'Hai', level: 2 }
  ]
  expect(sectionsOf('Đầu.\n\nMột\n\nHai nữa.\n\nA\n\nHai\n\nB', headings)).toEqual([
    { heading: null, text: 'Đầu.' },
    { heading: headings[0], text: 'Hai nữa. A' },
    { heading: headings[1], text: 'B' }
  ])
})
