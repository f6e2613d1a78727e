import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { translatorFor } from '~/platform/catalogues.server'
import { TranslatorProvider } from '~/platform/i18n-context'
import { rounds } from '../../../../tests/rounds'
import { buildIndex } from './search.server'
import { SearchBox } from './search-box'
import type { SearchDocument } from './search-documents'
import { markText } from './search-excerpt'
import { SearchList } from './search-list'
import { describeSearch } from './search-results'
import { keysOf } from './search-words'

const NAUGHTY = '../shared/fixtures/naughty'

const own = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; DROP TABLE lessons; --", '\u202Eabc']
const lines = existsSync(NAUGHTY)
  ? [
      ...own,
      ...z.array(z.string()).parse(JSON.parse(readFileSync(`${NAUGHTY}/blns.json`, 'utf8'))),
      ...readFileSync(`${NAUGHTY}/xss-payload-list.txt`, 'utf8').split('\n')
    ]
  : own
const hostile = fc.constantFrom(...lines)

function lessonSaying(text: string): SearchDocument {
  return {
    kind: 'lesson',
    course: { slug: 'khoa', title: { vi: text, en: text } },
    lesson: 'bai',
    title: { vi: `Bài ${text}`, en: text },
    summary: { vi: text, en: text },
    minutes: 5,
    sections: [{ heading: { id: 'muc', text: `Mục ${text}`, level: 2 }, text: `Bài này nói ${text} và thôi.` }]
  }
}

const TAGS = new Set([
  'ol',
  'li',
  'h2',
  'a',
  'mark',
  'p',
  'form',
  'label',
  'div',
  'input',
  'button',
  'svg',
  'path',
  'span'
])

/** Every tag and attribute that is not ours. */
function strangeIn(html: string): string[] {
  return [...html.matchAll(/<\/?([^\s>/]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>|<|>/g)].flatMap(
    ([whole, tag, rest]) => {
      const isKnown = tag !== undefined && TAGS.has(tag) && !/\son\w+=/i.test(rest?.replace(/"[^"]*"/g, '""') ?? '')
      return isKnown ? [] : [whole]
    }
  )
}

describe('hostile text', () => {
  test('comes out of a search as text, whole, whatever was asked', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, query) => {
        const index = await buildIndex([lessonSaying(text)])
        for (const asked of [query, text, `bài ${query}`]) {
          const { results } = describeSearch(index, asked, 'vi')
          const html = renderToStaticMarkup(
            <TranslatorProvider value={translatorFor('vi')}>
              <SearchBox query={asked} hint />
              <SearchList results={results} start={1} />
            </TranslatorProvider>
          )
          expect(strangeIn(html)).toEqual([])
          for (const { title } of results) expect(title.map((part) => part.text).join('')).toBe(`Bài ${text}`)
        }
      }),
      { numRuns: rounds(150, 8000) }
    )
  })

  test('is marked without losing or adding a letter', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), hostile, (text, query) => {
        const keys = keysOf(query)
        const met = { exact: new Set([keys.exact]), folded: new Set([keys.folded]) }
        expect(
          markText(text, met, keysOf)
            .map((part) => part.text)
            .join('')
        ).toBe(text)
      }),
      { numRuns: rounds(500, 20_000) }
    )
  })
})
