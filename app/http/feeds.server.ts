import type { Express, Request, Response } from 'express'
import { type Feed, newsOf, printJsonFeed, printRobots, printRss, printSitemap } from '~/areas/catalogue/feeds'
import { listOffers, listVersions } from '~/areas/catalogue/offers.server'
import { translatorFor } from '~/platform/catalogues.server'
import type { System } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'

const KEPT_S = 300
const MOST_VERSIONS = 100

/** What is new, and what there is, for machines: the same for everyone, so it may be kept. Express adds the ETag. */
export function addFeeds(app: Express, system: System): void {
  const { publicUrl } = system.env
  app.get('/feed.xml', async (request, response) => {
    const feed = await describeFeed(system, languageOf(request), 'feed.xml')
    send(response, 'application/rss+xml', printRss(feed), feed.items[0]?.at)
  })
  app.get('/feed.json', async (request, response) => {
    const feed = await describeFeed(system, languageOf(request), 'feed.json')
    send(response, 'application/feed+json', printJsonFeed(feed), feed.items[0]?.at)
  })
  app.get('/sitemap.xml', async (_request, response) => {
    const offers = await listOffers(system.db.read)
    const times = offers.map((offer) => offer.publishedAt.getTime())
    const newest = times.length > 0 ? new Date(Math.max(...times)) : undefined
    send(response, 'application/xml', printSitemap(publicUrl, offers), newest)
  })
  app.get('/robots.txt', (_request, response) => send(response, 'text/plain', printRobots(publicUrl)))
}

function languageOf(request: Request): Language {
  return request.query.lang === 'en' ? 'en' : 'vi'
}

async function describeFeed({ db, env, province }: System, language: Language, file: string): Promise<Feed> {
  const [offers, versions] = await Promise.all([listOffers(db.read), listVersions(db.read, MOST_VERSIONS)])
  const t = translatorFor(language)
  const { publicUrl } = env
  const words = {
    courseNew: (title: string) => t('finding.feed-course-new', { title }),
    courseChanged: (title: string) => t('finding.feed-course-changed', { title }),
    lessonChanged: (title: string) => t('finding.feed-lesson-changed', { title })
  }
  return {
    title: province.school[language],
    description: t('finding.feed-description'),
    url: `${publicUrl}/courses`,
    self: `${publicUrl}/${file}${language === 'en' ? '?lang=en' : ''}`,
    language,
    items: newsOf({ offers, versions }, { publicUrl, language, words })
  }
}

function send(response: Response, type: string, body: string, modified?: Date): void {
  response.setHeader('Cache-Control', `public, max-age=${KEPT_S}`)
  if (modified) response.setHeader('Last-Modified', modified.toUTCString())
  response.type(type).send(body)
}
