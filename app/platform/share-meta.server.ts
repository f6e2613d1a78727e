import type { Context } from './context.server'
import type { Language } from './i18n'

/** Where a page is served and in which language: any request's context. */
type Site = Pick<Context, 'env' | 'province'> & { language: Language }

export type SharedPage = {
  /** The address without host or query. */
  path: string
  title: string
  description: string
  kind?: 'website' | 'article'
}

type Tag = Record<string, string>

/** What search engines and those who share a link see of a public page: one address a language, a title, a picture. */
export function shareMeta({ env, province, language }: Site, { path, title, description, kind }: SharedPage): Tag[] {
  const vi = env.publicUrl + path
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
    { property: 'og:site_name', content: province.school[language] },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: own },
    { property: 'og:locale', content: language === 'vi' ? 'vi_VN' : 'en_GB' },
    { property: 'og:image', content: `${env.publicUrl}/og.png` }
  ]
}

/** The links by which a feed reader finds the feeds. */
export function feedLinks({ env, province, language }: Site): Tag[] {
  const query = language === 'vi' ? '' : '?lang=en'
  const link = (type: string, file: string) => ({
    tagName: 'link',
    rel: 'alternate',
    type,
    title: province.school[language],
    href: `${env.publicUrl}/${file}${query}`
  })
  return [link('application/rss+xml', 'feed.xml'), link('application/feed+json', 'feed.json')]
}
