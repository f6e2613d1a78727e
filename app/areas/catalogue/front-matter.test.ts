import { expect, test } from 'vitest'
import { splitFrontMatter } from './front-matter'

test.each(['js', 'javascript', 'json', 'coffee', ' js', 'yaml js', '{x}'])(
  'a --- fence of %j is refused',
  (language) => {
    const source = `---${language}\n{ title: (globalThis.pwned = true, 'x') }\n---\n\nText.\n`
    expect(splitFrontMatter(source)).toMatchObject({ code: 'front-matter-language', line: 1 })
  }
)

test('every line of the lesson keeps its number', () => {
  const split = splitFrontMatter('---\nid: a\nslug: b\n---\n\nSixth line.\n')
  expect(split).toMatchObject({ yaml: 'id: a\nslug: b\n', firstLine: 2 })
  expect('body' in split && split.body.split('\n').indexOf('Sixth line.')).toBe(5)
})

test('a lesson without front matter, or with one that never ends, is refused', () => {
  expect(splitFrontMatter('# Title\n')).toMatchObject({ code: 'front-matter-missing' })
  expect(splitFrontMatter('---\nid: a\n')).toMatchObject({ code: 'front-matter-open' })
})

test('what the compiler gets never begins with a fence', () => {
  const split = splitFrontMatter('---\nid: a\n---\n---js\nglobalThis.pwned = true\n---\n')
  expect('body' in split && split.body.trimStart().startsWith('---js')).toBe(true)
  expect('body' in split && split.body.startsWith('\n')).toBe(true)
})
