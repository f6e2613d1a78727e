import type { Language } from '~/platform/i18n'
import type { Bilingual } from './course'
import type { Offer } from './offers'

export type FeedItem = { id: string; url: string; title: string; summary: string; at: Date }

export type Feed = {
  title: string
  description: string
  url: string
  self: string
  language: Language
  items: FeedItem[]
}

/** What XML text may hold: markup escaped, control characters that XML has no word for left out. */
export function escapeXml(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
      .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  )
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** RSS 2.0. */
export function printRss({ title, description, url, self, language, items }: Feed): string {
  const entries = items.map(
    (item) =>
      `<item>${element('title', item.title)}${element('link', item.url)}${element('description', item.summary)}` +
      `<guid isPermaLink="false">${escapeXml(item.id)}</guid>${element('pubDate', item.at.toUTCString())}</item>`
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', title) +
      element('link', url) +
      element('description', description) +
      element('language', language),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...entries,
    '</channel></rss>\n'
  ].join('\n')
}

/** JSON Feed 1.1. */
export function printJsonFeed({ title, description, url, self, language, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: url,
    feed_url: self,
    language,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      date_published: item.at.toISOString()
    }))
  })
}

export type Words = {
  courseNew: (title: string) => string
  courseChanged: (title: string) => string
  lessonChanged: (title: string) => string
}

type Version = {
  slug: string
  number: number
  material: boolean
  title: Bilingual
  summary: Bilingual
  publishedAt: Date
}

const MOST_ITEMS = 30

/** What is worth telling, newest first: new courses, versions that change what one must know, lessons that changed. */
export function newsOf(
  { offers, versions }: { offers: ReadonlyArray<Offer>; versions: ReadonlyArray<Version> },
  { publicUrl, language, words }: { publicUrl: string; language: Language; words: Words }
): FeedItem[] {
  const published = versions
    .filter((version) => version.number === 1 || version.material)
    .map((version): FeedItem => {
      const title = version.title[language]
      return {
        id: `${publicUrl}/courses/${version.slug}#v${version.number}`,
        url: `${publicUrl}/courses/${version.slug}`,
        title: version.number === 1 ? words.courseNew(title) : words.courseChanged(title),
        summary: version.summary[language],
        at: version.publishedAt
      }
    })
  const changed = offers.flatMap((offer) =>
    offer.lessons.flatMap((lesson): FeedItem[] => {
      if (lesson.changedOn === null) return []
      const url = `${publicUrl}/courses/${offer.slug}/${lesson.slug}`
      const at = new Date(`${lesson.changedOn}T00:00:00+07:00`)
      const title = words.lessonChanged(lesson.title[language])
      return [{ id: `${url}#${lesson.changedOn}`, url, title, summary: lesson.summary[language], at }]
    })
  )
  return [...published, ...changed].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST_ITEMS)
}

/** Every public page, in both languages. */
export function printSitemap(publicUrl: string, offers: ReadonlyArray<Offer>): string {
  const pages: { path: string; at?: Date }[] = [
    { path: '/' },
    { path: '/courses' },
    { path: '/start' },
    { path: '/verify' },
    ...offers.flatMap((offer) => [
      { path: `/courses/${offer.slug}`, at: offer.publishedAt },
      ...offer.lessons.map((lesson) => ({ path: `/courses/${offer.slug}/${lesson.slug}`, at: offer.publishedAt }))
    ])
  ]
  const urls = pages.map(({ path, at }) => {
    const url = escapeXml(publicUrl + path)
    const modified = at ? element('lastmod', at.toISOString()) : ''
    return (
      `<url><loc>${url}</loc>${modified}<xhtml:link rel="alternate" hreflang="vi" href="${url}"/>` +
      `<xhtml:link rel="alternate" hreflang="en" href="${url}?lang=en"/></url>`
    )
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n'
  ].join('\n')
}

/** Pages of one viewer, and searches, are nothing for search engines. */
export function printRobots(publicUrl: string): string {
  const closed = [
    'admin',
    'api',
    'attempts',
    'device',
    'manage',
    'me$',
    'me/',
    'reports',
    'search',
    'studio',
    'verify/'
  ]
  return `User-agent: *\n${closed.map((path) => `Disallow: /${path}\n`).join('')}\nSitemap: ${publicUrl}/sitemap.xml\n`
}
