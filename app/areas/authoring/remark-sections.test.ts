import { expect, test } from 'vitest'
import { groupRemarks } from './remark-sections'

const lessons = [
  {
    id: 'l1',
    slug: 'mot',
    title: 'Một',
    headings: [
      { id: 'a', text: 'Phần a' },
      { id: 'b', text: 'Phần b' }
    ]
  },
  { id: 'l2', slug: 'hai', title: 'Hai', headings: [] }
]
const on = '2026-11-23'
const remark = (id: string, lessonId: string, heading: string) => ({
  id,
  lessonId,
  heading,
  quote: '',
  comment: '',
  on
})

test('remarks stand by lesson in the order of the course, the most remarked section first', () => {
  const given = [remark('1', 'l2', ''), remark('2', 'l1', 'a'), remark('3', 'l1', 'b'), remark('4', 'l1', 'b')]
  const grouped = groupRemarks(given, lessons)
  expect(grouped.map((group) => group.lesson?.title)).toEqual(['Một', 'Hai'])
  expect(grouped[0]?.sections.map((one) => [one.heading?.text, one.remarks.length])).toEqual([
    ['Phần b', 2],
    ['Phần a', 1]
  ])
  expect(grouped[1]?.sections[0]).toMatchObject({ isTop: true, heading: null })
})

test('a remark on what has left the course is not lost', () => {
  const grouped = groupRemarks([remark('1', 'gone', 'x'), remark('2', 'l1', 'old')], lessons)
  expect(grouped.map((group) => group.lesson?.id ?? null)).toEqual(['l1', null])
  expect(grouped[0]?.sections[0]).toMatchObject({ isTop: false, heading: null })
})
