import '~/ui/styles/finding.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { listTopics } from '~/areas/catalogue/offers'
import { listOffers } from '~/areas/catalogue/offers.server'
import { searchIndexOf } from '~/areas/catalogue/search/search.server'
import { SearchBox } from '~/areas/catalogue/search/search-box'
import { SearchList } from '~/areas/catalogue/search/search-list'
import { describeSearch } from '~/areas/catalogue/search/search-results'
import { TopicLinks } from '~/areas/catalogue/topic-links'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { cleanText } from '~/platform/text'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { Pagination } from '~/ui/pagination'

const LONGEST = 200

/** Anyone. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const { db, language } = await authorise(load, request, 'public')
  const asked = new URL(request.url).searchParams
  const query = cleanText((asked.get('q') ?? '').slice(0, LONGEST))
  const index = await searchIndexOf(db)
  const found = describeSearch(index, query, language, Number(asked.get('page')) || 1)
  const t = translatorFor(language)
  const pageTitle = query === '' ? t('finding.search-title') : t('finding.search-page-title', { query })
  const topics = found.count > 0 ? [] : listTopics(await listOffers(db.read), language)
  return { pageTitle, query, found, topics }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? '' },
  { name: 'robots', content: 'noindex' }
]

export default function SearchPage() {
  const { query, found, topics } = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page title={t('finding.search-title')} width="text">
      <SearchBox query={query} hint />
      {query !== '' && (
        <p className="found-count" role="status">
          {found.count > 0
            ? t('finding.search-count', { count: found.count, query })
            : t('finding.search-none', { query })}
        </p>
      )}
      {found.meant !== null && <Notice>{t('finding.search-meant', { meant: found.meant })}</Notice>}
      <SearchList results={found.results} start={(found.page - 1) * 10 + 1} />
      <Pages />
      {query !== '' && found.count === 0 && <p>{t('finding.search-none-text')}</p>}
      {topics.length > 0 && <TopicLinks topics={topics} />}
    </Page>
  )
}

function Pages() {
  const { query, found } = useLoaderData<typeof loader>()
  const t = useTranslator()
  const to = (page: number) => `/search?${new URLSearchParams({ q: query, page: String(page) })}`
  return (
    <Pagination
      label={t('finding.search-pages')}
      previous={found.page > 1 ? { to: to(found.page - 1), label: t('finding.search-previous') } : undefined}
      next={found.page < found.pages ? { to: to(found.page + 1), label: t('finding.search-next') } : undefined}
      summary={t('finding.search-page', { page: found.page, pages: found.pages })}
    />
  )
}
