import { expect, test } from 'vitest'
import { readBuildFiles } from './build-files.server'
import { laterSources } from './data-cost.server'

const build = readBuildFiles('build/client')

test.each(laterSources)('%s is a chunk of its own, so its cost can be told', (source) => {
  const chunk = build.chunkOf(source)
  expect(chunk).toMatch(/^\/assets\/.+\.js$/)
  expect(build.sizeOf(chunk ?? '')).toBeGreaterThan(100)
})

test('a chunk comes with what it imports, a style sheet with its fonts, each once', () => {
  const lesson = build.lessonFiles('vi')
  const sheet = lesson.find((file) => file.endsWith('.css')) ?? ''
  expect(build.withImports([sheet]).filter((file) => file.endsWith('.woff2'))).toHaveLength(2)
  const whole = build.withImports(lesson)
  expect(new Set(whole).size).toBe(whole.length)
  expect(whole).toEqual(expect.arrayContaining(lesson))
})

test('the page that stands where none can be had needs less than a lesson, in either language', () => {
  for (const language of ['vi', 'en'] as const) {
    expect(build.offlinePageFiles(language).every((file) => build.sizeOf(file) > 0)).toBe(true)
  }
  expect(build.lessonFiles('vi')).not.toEqual(build.lessonFiles('en'))
})
