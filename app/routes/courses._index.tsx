import '~/ui/styles/finding.css'
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { addressOfFilter, readFilter } from '~/areas/catalogue/catalogue-filter'
import { CatalogueFilters } from '~/areas/catalogue/catalogue-filters'
import { describeCatalogue } from '~/areas/catalogue/catalogue-page'
import { CourseCards } from '~/areas/catalogue/course-cards'
import { listCompetencies } from '~/areas/catalogue/frameworks.server'
import { listOffers } from '~/areas/catalogue/offers.server'
import { SearchBox } from '~/areas/catalogue/search/search-box'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { feedLinks, shareMeta } from '~/platform/share-meta.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'

/** Anyone. A form sends empty fields too: the address without them is the one to share. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const { db, language } = context
  const asked = new URL(request.url).searchParams
  const filter = readFilter(asked)
  if ([...asked.values()].includes('')) throw redirect(addressOfFilter(filter))
  const [offers, competencies] = await Promise.all([listOffers(db.read), listCompetencies(db.read)])
  const t = translatorFor(language)
  const title = t('catalogue.courses-title')
  const description = t('catalogue.courses-lead')
  return {
    title,
    ...describeCatalogue({ offers, competencies }, filter, language),
    meta: [...shareMeta(context, { path: '/courses', title, description }), ...feedLinks(context)]
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.meta ?? []

export default function CoursesPage() {
  const { title, courses, facets, isFiltered } = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page title={title} lead={t('catalogue.courses-lead')}>
      <SearchBox />
      {(courses.length > 0 || isFiltered) && (
        <CatalogueFilters facets={facets} isFiltered={isFiltered} count={courses.length} />
      )}
      {courses.length > 0 ? <CourseCards courses={courses} level={2} /> : <Nothing isFiltered={isFiltered} />}
    </Page>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslator()
  if (!isFiltered) return <Empty title={t('catalogue.no-courses')} />
  return (
    <Empty
      title={t('finding.filter-none')}
      action={
        <ButtonLink to="/start" variant="secondary" reloadDocument>
          {t('finding.start-title')}
        </ButtonLink>
      }
    >
      {t('finding.filter-none-text')}
    </Empty>
  )
}
