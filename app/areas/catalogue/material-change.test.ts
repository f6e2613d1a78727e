import { expect, test } from 'vitest'
import { day } from '~/platform/days'
import { asId, type LessonId } from '~/platform/ids'
import { type Demand, hasChangedSince, isMaterialChange } from './material-change'

const ids = (...names: string[]) => names.map((name) => asId<LessonId>(name))
const unchanged = (id: string) => ({ id, changedOn: null })
const before: Demand = {
  lessons: [unchanged('l1'), unchanged('l2')],
  paths: [{ id: 'citizen', lessons: ids('l1', 'l2'), quiz: 'final' }],
  passMarks: { final: 0.7 }
}
const path = (lessons: LessonId[]) => [{ id: 'citizen', lessons, quiz: 'final' }]

test.each<[string, Partial<Demand>, boolean]>([
  ['nothing', {}, false],
  ['the order of lessons', { lessons: [unchanged('l2'), unchanged('l1')], paths: path(ids('l2', 'l1')) }, false],
  ['a new lesson', { lessons: [unchanged('l1'), unchanged('l2'), unchanged('l3')] }, true],
  ['what one must know', { lessons: [{ id: 'l1', changedOn: day('2026-11-20') }, unchanged('l2')] }, true],
  ['what a path asks', { paths: path(ids('l1')) }, true],
  ['a pass mark', { passMarks: { final: 0.8 } }, true]
])('when what changed is %s', (_, change, expected) => {
  expect(isMaterialChange(before, { ...before, ...change })).toBe(expected)
})

test('a first version changes nothing for anybody', () => {
  expect(isMaterialChange(null, before)).toBe(false)
})

test.each([
  [null, '2026-11-01', false],
  ['2026-11-20', null, false],
  ['2026-11-20', '2026-11-19', true],
  ['2026-11-20', '2026-11-20', false]
])('a lesson that changed on %s and was done on %s', (changed, done, expected) => {
  expect(hasChangedSince({ changedOn: changed ? day(changed) : null }, done ? day(done) : null)).toBe(expected)
})
