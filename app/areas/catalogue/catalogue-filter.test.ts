import { expect, test } from 'vitest'
import { asId } from '~/platform/ids'
import { addressOfFilter, type Filter, filterOffers, optionsOf, readFilter } from './catalogue-filter'
import type { Offer } from './offers'

const nothing: Filter = { audience: null, topic: null, minutes: null, competency: null }
const both = (text: string) => ({ vi: text, en: text })

function offer(slug: string, topic: string, lessons: [id: string, minutes: number, code: string][]): Offer {
  const path = (id: string, ids: string[]) => ({
    id,
    title: both(id),
    lessons: ids.map((one) => asId<Offer['lessons'][number]['id']>(one)),
    quiz: 'final',
    certificate: both('')
  })
  const ids = lessons.map(([id]) => id)
  return {
    courseId: slug,
    slug,
    version: 1,
    title: both(slug),
    summary: both(''),
    cover: '',
    topics: [{ id: topic, title: both(topic) }],
    paths: [path('citizen', ids.slice(0, 1)), path('officer', ids)],
    publishedAt: new Date(0),
    lessons: lessons.map(([id, minutes, code]) => ({
      id: asId(id),
      slug: id,
      title: both(id),
      summary: both(''),
      minutes,
      competencies: [{ framework: 'F', version: '1', code }],
      outcomes: [],
      changedOn: null
    }))
  }
}

const offers = [
  offer('an-toan', 'safety', [
    ['a', 20, '1'],
    ['b', 30, '2']
  ]),
  offer('van-phong', 'office', [
    ['c', 50, '2'],
    ['d', 40, '3']
  ])
]
const slugs = (change: Partial<Filter>) =>
  filterOffers(offers, { ...nothing, ...change }).map(({ course }) => course.slug)

test.each<[string, Partial<Filter>, string[]]>([
  ['nothing asked', {}, ['an-toan', 'van-phong']],
  ['a topic', { topic: 'safety' }, ['an-toan']],
  ['an hour', { minutes: 60 }, ['an-toan']],
  ['an hour of the audience’s own path', { minutes: 60, audience: 'citizen' }, ['an-toan', 'van-phong']],
  ['half an hour', { minutes: 30 }, []],
  ['a competency', { competency: 'F 1 2' }, ['an-toan', 'van-phong']],
  ['a competency outside the audience’s path', { competency: 'F 1 2', audience: 'citizen' }, ['van-phong']],
  ['what no course has', { topic: 'none' }, []]
])('%s', (_what, change, expected) => {
  expect(slugs(change)).toEqual(expected)
})

test('the lessons that train the competency are named', () => {
  const found = filterOffers(offers, { ...nothing, competency: 'F 1 2' })
  expect(found.map(({ fitting }) => fitting.map((lesson) => lesson.id))).toEqual([['b'], ['c']])
})

test('a count is what choosing the value would leave', () => {
  expect(optionsOf(offers, { ...nothing, audience: 'citizen' }, 'minutes')).toEqual([
    { value: '30', count: 1 },
    { value: '60', count: 2 }
  ])
  expect(optionsOf(offers, { ...nothing, topic: 'safety' }, 'competency')).toEqual([
    { value: 'F 1 1', count: 1 },
    { value: 'F 1 2', count: 1 },
    { value: 'F 1 3', count: 0 }
  ])
})

test('one filter has one address, which reads back as itself', () => {
  expect(addressOfFilter(nothing)).toBe('/courses')
  const filter: Filter = { audience: 'citizen', topic: null, minutes: 30, competency: 'F 1 2' }
  const address = addressOfFilter(filter)
  expect(address).toBe('/courses?audience=citizen&minutes=30&competency=F+1+2')
  expect(readFilter(new URL(address, 'http://x').searchParams)).toEqual(filter)
  expect(readFilter(new URLSearchParams('minutes=99&topic=&audience='))).toEqual(nothing)
})
