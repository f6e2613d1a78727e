import type { Language } from './i18n'

export type SharedPage = {
  publicUrl: string
  /** The address without host or query. */
  path: string
  language: Language
  title: string
  description: string
  site: string
  kind?: 'website' | 'article'
}

type Tag = Record<string, string>

/** What search engines and those who share a link see of a public page: one address a language, a title, a picture. */
export function shareMeta({ publicUrl, path, language, title, description, site, kind }: SharedPage): Tag[] {
  const vi = `${publicUrl}${path === '/' ? '/' : path}`
  const en = `${vi}?lang=en`
  const own = language === 'vi' ? vi : en
  const link = (rel: string, href: string, hrefLang?: string): Tag =>
    hrefLang ? { tagName: 'link', rel, href, hrefLang } : { tagName: 'link', rel, href }
  return [
    { title },
    { name: 'description', content: description },
    link('canonical', own),
    link('alternate', vi, 'vi'),
    link('alternate', en, 'en'),
    { property: 'og:type', content: kind ?? 'website' },
    { property: 'og:site_name', content: site },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: own },
    { property: 'og:locale', content: language === 'vi' ? 'vi_VN' : 'en_GB' },
    { property: 'og:image', content: `${publicUrl}/og.png` }
  ]
}

/** The links by which a feed reader finds the feeds. */
export function feedLinks(publicUrl: string, language: Language, title: string): Tag[] {
  const query = language === 'vi' ? '' : '?lang=en'
  const link = (type: string, file: string) => ({
    tagName: 'link',
    rel: 'alternate',
    type,
    title,
    href: `${publicUrl}/${file}${query}`
  })
  return [link('application/rss+xml', 'feed.xml'), link('application/feed+json', 'feed.json')]
}
