import { expect, test } from 'vitest'
import { checkContent } from '~/areas/authoring/check-content.server'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { day } from '~/platform/days'
import { publishContent } from '~/workflows/publish-course.server'
import { buildCourseFiles, buildLesson, LESSON, readShippedContent } from '../../../../tests/factories/catalogue'
import { openTestDatabase } from '../../../../tests/factories/database'
import { buildSystem } from '../../../../tests/factories/system'
import { refreshSearch, searchIndexOf } from './search.server'
import { describeSearch } from './search-results'

test('a search finds what is published, and the new text after the next publishing', async () => {
  const system = buildSystem(await openTestDatabase())
  await publishContent(system, buildCourseFiles())
  const before = await searchIndexOf(system.db)
  expect(describeSearch(before, 'chào bác', 'vi').results.map(({ to }) => to)).toEqual(['/courses/khoa-thu/bai-mot'])
  expect(describeSearch(before, 'mot', 'vi').results[0]?.to).toBe('/courses/khoa-thu/bai-mot#mot')

  expect(await refreshSearch(system.db)).toBe(before)
  await publishContent(system, buildCourseFiles({ [LESSON]: buildLesson('Lời mới tinh.') }))
  const [one, other] = await Promise.all([refreshSearch(system.db), refreshSearch(system.db)])
  expect(one).toBe(other)
  const after = await searchIndexOf(system.db)
  expect(after.find('mới tinh').matches).toHaveLength(1)
  expect(after.find('chào').matches).toEqual([])
})

test('an empty school has an empty index', async () => {
  const system = buildSystem(await openTestDatabase())
  expect((await searchIndexOf(system.db)).find('bài').matches).toEqual([])
})

/** Written out, so that both engines are held to the same. */
const ranking = [
  ['chuyển đổi số cơ bản', 'course'],
  ['vneid', 'lesson'],
  ['vnied', 'lesson'],
  ['chu ky so', 'lesson']
] as const

test.each(ranking)('the shipped courses answer %j with a %s, the same in order every time', async (query, kind) => {
  const system = buildSystem(await openTestDatabase())
  await publishContent(system, readShippedContent())
  const index = await searchIndexOf(system.db)
  const first = describeSearch(index, query, 'vi')
  expect(first.results[0]?.kind).toBe(kind)
  expect(describeSearch(index, query, 'vi')).toEqual(first)
})

test('nothing that a quiz asks or explains can be found', async () => {
  const system = buildSystem(await openTestDatabase())
  const files = readContentFiles()
  await publishContent(system, files)
  const index = await searchIndexOf(system.db)
  const { courses } = await checkContent(files, { today: day('2026-11-23'), language: 'en' })
  const stems = courses.flatMap(({ items }) => items.map((item) => item.stem))
  const all = courses.map(({ source }) => index.find(source.title.vi).matches.map(({ document }) => document))
  expect(stems.length).toBeGreaterThan(10)
  expect(stems.filter((stem) => JSON.stringify(all).includes(stem))).toEqual([])
})
