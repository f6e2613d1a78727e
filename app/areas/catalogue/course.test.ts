import { expect, test } from 'vitest'
import { widestFirst } from './course'

test('a course for many audiences comes before one for few, and equals by their address', () => {
  const course = (slug: string, paths: number) => ({ slug, paths: Array.from({ length: paths }, () => ({})) })
  const sorted = widestFirst([course('b', 1), course('a', 1), course('z', 4), course('c', 4)])
  expect(sorted.map(({ slug }) => slug)).toEqual(['c', 'z', 'a', 'b'])
})
