import { expect, test } from 'vitest'
import { asId } from '~/platform/ids'
import { escapeXml, newsOf, printJsonFeed, printRobots, printRss, printSitemap } from './feeds'
import type { Offer } from './offers'

const both = (text: string) => ({ vi: text, en: `${text} (en)` })
const at = new Date('2026-11-20T01:02:03Z')

const offer: Offer = {
  courseId: 'c',
  slug: 'khoa',
  version: 3,
  title: both('Khóa <1> & "2"'),
  summary: both('Tóm tắt'),
  cover: '',
  topics: [],
  paths: [],
  publishedAt: at,
  lessons: [
    {
      id: asId('c-1'),
      slug: 'bai',
      title: both('Bài'),
      summary: both('Nội dung'),
      minutes: 5,
      competencies: [],
      outcomes: [],
      changedOn: '2026-11-21' as Offer['lessons'][number]['changedOn']
    }
  ]
}
const version = { slug: 'khoa', title: offer.title, summary: offer.summary, publishedAt: at }
const versions = [
  { ...version, number: 3, material: true },
  { ...version, number: 2, material: false, publishedAt: new Date('2026-11-19T00:00:00Z') },
  { ...version, number: 1, material: false, publishedAt: new Date('2026-11-18T00:00:00Z') }
]
const words = {
  courseNew: (title: string) => `Mới: ${title}`,
  courseChanged: (title: string) => `Đổi: ${title}`,
  lessonChanged: (title: string) => `Bài đổi: ${title}`
}
const items = newsOf({ offers: [offer], versions }, { publicUrl: 'https://x.vn', language: 'vi', words })
const feed = { title: 'T', description: 'D', url: 'https://x.vn/courses', self: 'https://x.vn/feed.xml', items }

test('the news: what is new or changed in substance, newest first, each with an id that stays', () => {
  expect(items.map(({ title, id }) => [title, id])).toEqual([
    ['Bài đổi: Bài', 'https://x.vn/courses/khoa/bai#2026-11-21'],
    ['Đổi: Khóa <1> & "2"', 'https://x.vn/courses/khoa#v3'],
    ['Mới: Khóa <1> & "2"', 'https://x.vn/courses/khoa#v1']
  ])
})

test('RSS says the same, escaped, with absolute addresses and RFC 822 dates', () => {
  const rss = printRss({ ...feed, language: 'vi' })
  expect(rss).toContain('<title>Đổi: Khóa &lt;1&gt; &amp; &quot;2&quot;</title>')
  expect(rss).toContain('<pubDate>Fri, 20 Nov 2026 01:02:03 GMT</pubDate>')
  expect(rss).toContain('<atom:link href="https://x.vn/feed.xml" rel="self"')
})

test('JSON Feed 1.1 says the same', () => {
  expect(JSON.parse(printJsonFeed({ ...feed, language: 'vi' }))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ date_published: '2026-11-20T17:00:00.000Z' }, {}, {}]
  })
})

test('the sitemap names every public page in both languages; robots leave the rest', () => {
  const map = printSitemap('https://x.vn', [offer])
  expect(map).toContain('<loc>https://x.vn/courses/khoa/bai</loc><lastmod>2026-11-20T01:02:03.000Z</lastmod>')
  expect(map).toContain('hreflang="en" href="https://x.vn/courses/khoa?lang=en"')
  expect(printRobots('https://x.vn')).toMatch(/Disallow: \/me\/[\s\S]*Sitemap: https:\/\/x\.vn\/sitemap\.xml/)
})

test('XML is never given a sign it cannot hold', () => {
  expect(escapeXml('a\u0000b\u001Fc\uFFFFd\uD800e😀<&>')).toBe('abcde😀&lt;&amp;&gt;')
})
