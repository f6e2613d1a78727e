import { expect, test } from 'vitest'
import { asId, type LessonId } from '~/platform/ids'
import { type Demand, isMaterialChange } from './material-change'

const ids = (...names: string[]) => names.map((name) => asId<LessonId>(name))
const before: Demand = {
  lessonIds: ['l1', 'l2'],
  paths: [{ id: 'citizen', lessons: ids('l1', 'l2'), quiz: 'final' }],
  passMarks: { final: 0.7 }
}
const path = (lessons: LessonId[]) => [{ id: 'citizen', lessons, quiz: 'final' }]

test.each<[string, Partial<Demand>, boolean]>([
  ['nothing', {}, false],
  ['the order of lessons', { lessonIds: ['l2', 'l1'], paths: path(ids('l2', 'l1')) }, false],
  ['a new lesson', { lessonIds: ['l1', 'l2', 'l3'] }, true],
  ['what a path asks', { paths: path(ids('l1')) }, true],
  ['a pass mark', { passMarks: { final: 0.8 } }, true]
])('when what changed is %s', (_, change, expected) => {
  expect(isMaterialChange(before, { ...before, ...change })).toBe(expected)
})

test('a first version changes nothing for anybody', () => {
  expect(isMaterialChange(null, before)).toBe(false)
})
