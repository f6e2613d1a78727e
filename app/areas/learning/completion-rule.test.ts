import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId, type LessonId } from '~/platform/ids'
import { rounds } from '../../../tests/rounds'
import { assessCompletion, choosePath, nextStep, ruleOf } from './completion-rule'

const [one, two, three] = ['l1', 'l2', 'l3'].map((id) => asId<LessonId>(id)) as [LessonId, LessonId, LessonId]
const rule = ruleOf({ lessons: [one, two, three], quiz: 'final' }, 0.7)
const all = new Set([one, two, three])
const none = new Set<string>()

test.each([
  ['nothing done', [], null, false, [one, two, three], 'final'],
  ['lessons done, no quiz', [one, two, three], null, false, [], 'final'],
  ['lessons done, quiz failed', [one, two, three], 0.69, false, [], 'final'],
  ['quiz passed first', [], 0.9, false, [one, two, three], null],
  ['one lesson missing', [one, three], 1, false, [two], null],
  ['all done at the mark', [one, two, three], 0.7, true, [], null]
] as const)('%s', (_, done, bestScore, complete, lessons, quiz) => {
  expect(assessCompletion(rule, { lessonsDone: new Set<LessonId>(done), bestScore, handedIn: none }, all)).toEqual({
    complete,
    missing: { lessons, quiz, product: null }
  })
})

test('a lesson that was removed is never demanded', () => {
  const record = { lessonsDone: new Set([one, three]), bestScore: 1, handedIn: none }
  expect(assessCompletion(rule, record, new Set([one, three])).complete).toBe(true)
})

test('learning more never makes a course less complete', () => {
  const ids = fc.subarray([one, two, three])
  const scores = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(ids, ids, scores, fc.double({ min: 0, max: 1, noNaN: true }), (done, more, score, better) => {
      const before = assessCompletion(rule, { lessonsDone: new Set(done), bestScore: score, handedIn: none }, all)
      const after = assessCompletion(
        rule,
        { lessonsDone: new Set([...done, ...more]), bestScore: Math.max(score ?? 0, better), handedIn: none },
        all
      )
      if (before.complete) expect(after.complete).toBe(true)
      expect(after.missing.lessons.length).toBeLessThanOrEqual(before.missing.lessons.length)
      expect(after.complete).toBe(after.missing.lessons.length === 0 && after.missing.quiz === null)
      expect(nextStep(after) === null).toBe(after.complete)
    }),
    { numRuns: rounds(100, 2000) }
  )
})

test('one goes on with the first lesson missing, then with the quiz', () => {
  const record = { lessonsDone: new Set([one]), bestScore: null, handedIn: none }
  expect(nextStep(assessCompletion(rule, record, all))).toEqual({ kind: 'lesson', id: two })
  expect(nextStep(assessCompletion(rule, { ...record, lessonsDone: all }, all))).toEqual({
    kind: 'quiz',
    slug: 'final'
  })
})

test('a path that asks for a plan is complete once one of its plans is handed in, before or after the quiz', () => {
  const withPlan = ruleOf({ lessons: [one], quiz: 'final', product: ['ke-hoach-a', 'ke-hoach-b'] }, 0.7)
  const record = { lessonsDone: all, bestScore: 0.9, handedIn: none }
  const without = assessCompletion(withPlan, record, all)
  expect(without).toEqual({
    complete: false,
    missing: { lessons: [], quiz: null, product: ['ke-hoach-a', 'ke-hoach-b'] }
  })
  expect(nextStep(without)).toEqual({ kind: 'product', activityId: 'ke-hoach-a' })
  expect(assessCompletion(withPlan, { ...record, handedIn: new Set(['khac']) }, all).complete).toBe(false)
  expect(assessCompletion(withPlan, { ...record, handedIn: new Set(['ke-hoach-b']) }, all).complete).toBe(true)
  expect(nextStep(assessCompletion(withPlan, { ...record, bestScore: null }, all))).toMatchObject({ kind: 'product' })
})

const paths = [{ id: 'citizen' }, { id: 'officer' }, { id: 'community-team' }]
test.each([
  [{ asked: null, employed: false }, 'citizen'],
  [{ asked: null, employed: true }, 'officer'],
  [{ asked: 'community-team', employed: true }, 'community-team'],
  [{ asked: 'unknown', employed: false }, 'citizen']
])('%j begins on the path %s', (learner, path) => {
  expect(choosePath(paths, learner)?.id).toBe(path)
})

test('a course without a staff path gives staff its first path', () => {
  expect(choosePath([{ id: 'teacher' }], { asked: null, employed: true })?.id).toBe('teacher')
})
