import { expect, test } from 'vitest'
import { filesIn, kindOf, type OfflineManifest, standingOf, unreferenced } from './shelf-rules'

const offered: OfflineManifest = {
  course: 'c',
  title: 'C',
  language: 'vi',
  stamp: 'two',
  lessons: [],
  files: [],
  bytes: 0
}

test.each([
  ['/courses/chuyen-doi-so/bai-1', '', 'document'],
  ['/courses/chuyen-doi-so/bai-1', '?lang=en', 'other'],
  ['/courses/chuyen-doi-so', '', 'other'],
  ['/courses/chuyen-doi-so/quiz/final', '', 'other'],
  ['/offline', '', 'document'],
  ['/attempts/0199-aa', '', 'attempt'],
  ['/attempts/0199-aa/result', '', 'other'],
  ['/assets/root-x.js', '', 'file'],
  ['/media/abc', '', 'file'],
  ['/me', '', 'other'],
  ['/api/v1/acts', '', 'other']
])('%s%s is a %s', (pathname, search, kind) => {
  expect(kindOf({ pathname, search })).toBe(kind)
})

test('a course is older when the server offers another stamp, and never by guess', () => {
  expect(standingOf(null, offered)).toBe('absent')
  expect(standingOf({ stamp: 'one' }, offered)).toBe('older')
  expect(standingOf({ stamp: 'two' }, offered)).toBe('current')
  expect(standingOf({ stamp: 'one' }, null)).toBe('current')
})

test('the files of a document are its scripts, styles and drawings', () => {
  const html = '<script src="/assets/a-1.js"></script>import("/assets/b$c-2.js")<img src="/media/ab12"><a href="/me">'
  expect(filesIn(html + html)).toEqual(['/assets/a-1.js', '/assets/b$c-2.js', '/media/ab12'])
})

test('a file stays while one stored document refers to it', () => {
  expect(
    unreferenced(['/assets/a', '/assets/b', '/assets/c'], [['/assets/a'], [], ['/assets/c', '/assets/x']])
  ).toEqual(['/assets/b'])
})
