import { expect, test } from 'vitest'
import { day } from '~/platform/days'
import { coverageOf, reportLesson } from './course-report'

const lesson = {
  id: 'l1',
  slug: 'mot',
  title: 'Một',
  minutes: 8,
  text: 'Bác mở máy – rồi bấm nút 1.',
  reviewedOn: day('2026-05-23'),
  cites: []
}

test('words are counted, signs are not', () => {
  expect(reportLesson(lesson, day('2026-06-01')).words).toBe(7)
})

test('a lesson is due for review six months after the last one', () => {
  expect(reportLesson(lesson, day('2026-11-21')).reviewDue).toBe(false)
  expect(reportLesson(lesson, day('2026-11-22')).reviewDue).toBe(true)
})

test('a replaced text is named', () => {
  const cites = [
    { text: 'Nghị định 13/2023', status: 'replaced' },
    { text: 'Luật 91/2025', status: 'in-force' }
  ]
  expect(reportLesson({ ...lesson, cites }, day('2026-06-01')).replacedCites).toEqual(['Nghị định 13/2023'])
})

test('coverage counts what is taught, tested, practised and drawn', () => {
  const coverage = coverageOf({
    outcomes: [
      { id: 'o1', text: 'a' },
      { id: 'o2', text: 'b' }
    ],
    lessons: [{ outcomes: ['o1'] }, { outcomes: ['o1', 'o2'] }],
    items: [
      { outcome: 'o1', practice: false },
      { outcome: 'o1', practice: true },
      { outcome: 'o1', practice: false }
    ],
    blueprints: [[{ outcome: 'o1', draw: 1 }], [{ outcome: 'o1', draw: 2 }]]
  })
  expect(coverage).toEqual([
    { id: 'o1', text: 'a', lessons: 2, counting: 2, practice: 1, drawn: 2 },
    { id: 'o2', text: 'b', lessons: 1, counting: 0, practice: 0, drawn: 0 }
  ])
})
