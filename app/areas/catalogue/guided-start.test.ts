import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkContent } from '~/areas/authoring/check-content.server'
import { day } from '~/platform/days'
import { asId } from '~/platform/ids'
import { readShippedContent } from '../../../tests/factories/catalogue'
import { rounds } from '../../../tests/rounds'
import { lessonsOfCompiled } from './compile-course.server'
import { advise, answersIn, GuidedStart, readAnswers } from './guided-start'
import { checkGuidedStart, findGuidedStart } from './guided-start.server'
import type { Offer } from './offers'

const start = findGuidedStart()
if (!start) throw new Error('content/guided-start.yaml cannot be read')
const files = readShippedContent()
const { courses, competencies } = await checkContent(files, { today: day('2026-11-23'), language: 'en' })

/** The courses as shipped, offered. */
const offers: Offer[] = courses.map((course) => ({
  ...course.source,
  courseId: course.source.id,
  version: 1,
  cover: '',
  publishedAt: new Date(0),
  paths: course.source.paths.map((path) => ({ ...path, lessons: path.lessons.map((id) => asId(id)) })),
  lessons: lessonsOfCompiled(course).map(({ source }) => ({ ...source, id: asId(source.id), changedOn: null }))
}))

const answered = fc.record(
  Object.fromEntries(
    start.questions.map(({ id, choices }) => [id, fc.constantFrom(...choices.map((one) => one.id), '')])
  )
)

test('whatever is answered or skipped, there is a step, each with its reason or as the only beginning', () => {
  fc.assert(
    fc.property(answered, (answers) => {
      const asked = new URLSearchParams(answers)
      const { steps } = advise(offers, readAnswers(start, asked))
      expect(steps.length).toBeGreaterThan(0)
      if (steps.length > 1) expect(steps.filter((step) => step.because.length === 0)).toEqual([])
      expect(new Set(steps.map((step) => step.lesson.id)).size).toBe(steps.length)
      expect(advise(offers, readAnswers(start, asked)).steps).toEqual(steps)
    }),
    { numRuns: rounds(300, 20_000) }
  )
})

test('every single answer by itself gives a step', () => {
  for (const { id, choices } of start.questions)
    for (const choice of choices)
      expect(advise(offers, readAnswers(start, new URLSearchParams({ [id]: choice.id }))).steps.length).toBeGreaterThan(
        0
      )
})

test('what is said first comes first: a worry about false news leads to checking news', () => {
  const asked = new URLSearchParams({ who: 'citizen', phone: 'sure', worry: 'rumours', news: 'doubt' })
  const { path, steps } = advise(offers, readAnswers(start, asked))
  expect(path).toBe('citizen')
  expect(steps[0]?.lesson.competencies).toContainEqual({ framework: 'DigComp', version: '2.2', code: '1.2' })
  expect(steps[0]?.because.map((choice) => choice.id)).toEqual(['rumours', 'doubt'])
})

test('no more is advised than the time named, but always one lesson', () => {
  const busy = { who: 'officer', worry: 'scams', vneid: 'unsure', news: 'share', need: 'find', time: 'short' }
  const { steps } = advise(offers, readAnswers(start, new URLSearchParams(busy)))
  const minutes = steps.reduce((sum, step) => sum + step.lesson.minutes, 0)
  expect(steps.length === 1 || minutes <= 15).toBe(true)
})

test('without lessons there is no step; answers nobody offered are left out', () => {
  expect(advise([], readAnswers(start, new URLSearchParams({ who: 'citizen' }))).steps).toEqual([])
  expect(answersIn(start, new URLSearchParams('time=short&who=citizen&who2=x&worry=<b>'))).toEqual([
    ['who', 'citizen'],
    ['time', 'short']
  ])
})

test('content:check names ids that lead nowhere, with their place', () => {
  const known = {
    courses: courses.map((course) => ({
      source: course.source,
      lessons: lessonsOfCompiled(course).map(({ source }) => source)
    })),
    competencies: new Set(competencies.map((one) => `${one.framework} ${one.version} ${one.code}`))
  }
  expect(checkGuidedStart(files, known)).toEqual([])
  const text = files.get('guided-start.yaml') ?? ''
  const broken = text.replace('path: officer', 'path: nobody').replace('of: TT02 2025 6', 'of: TT02 2025 66')
  const faults = checkGuidedStart(new Map([['guided-start.yaml', broken]]), known)
  expect(faults.map(({ code, values }) => [code, values.id])).toEqual([
    ['id-unknown', 'nobody'],
    ['id-unknown', 'TT02 2025 66']
  ])
  expect(faults[0]?.line).toBe(broken.split('\n').findIndex((line) => line.includes('path: nobody')) + 1)
})

test('the file asks eight questions', () => {
  expect(GuidedStart.safeParse({ questions: start.questions.slice(1) }).success).toBe(false)
})
