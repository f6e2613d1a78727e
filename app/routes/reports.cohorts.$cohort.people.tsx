import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { viewCohortPeople } from '~/areas/reporting/cohort-report.server'
import { PeopleTable, WhichTabs } from '~/areas/reporting/people-table'
import { reportSearch } from '~/areas/reporting/report-address'
import { requirementLabel } from '~/areas/reporting/report-labels'
import { readReportQuery } from '~/areas/reporting/report-query'
import { whiches } from '~/areas/reporting/which'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Page } from '~/ui/page'
import { Pagination } from '~/ui/pagination'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const url = new URL(request.url)
  const query = readReportQuery(url)
  const programme = url.searchParams.get('programme') ?? ''
  const view = await viewCohortPeople(context, { cohort: params.cohort ?? '', programme, query })
  if (!view) throw new Response(null, { status: 404 })
  return { ...view, what: query.what }
}

export default function CohortPeoplePage() {
  const t = useTranslator()
  const { cohort, people, what } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const address = `/reports/cohorts/${cohort.slug}`
  const { asOf, programme, requirement } = people
  const base = { programme: programme.slug, requirement: requirement.id, asOf }
  const next = people.next === null ? null : `${address}/people${reportSearch({ ...base, what, after: people.next })}`
  const name = cohort.title[t.language]
  return (
    <Page
      title={t('reporting.people-title', { what: t(`reporting.what-${what}`), unit: name })}
      lead={`${requirementLabel(t, people)} – ${formatDay(asOf)}`}
      before={
        <Breadcrumbs
          label={t('reporting.crumbs')}
          items={[
            { label: t('reporting.title'), to: '/reports' },
            { label: name, to: `${address}${reportSearch({ asOf })}` },
            { label: t(`reporting.what-${what}`) }
          ]}
        />
      }
    >
      <WhichTabs
        which={what}
        to={(one) => `${address}/people${reportSearch({ ...base, what: one })}`}
        among={whiches}
      />
      <PeopleTable view={people} />
      <Pagination
        label={t('reporting.pages')}
        previous={
          search.has('after')
            ? { to: `${address}/people${reportSearch({ ...base, what })}`, label: t('reporting.first-page') }
            : undefined
        }
        next={next ? { to: next, label: t('reporting.next-page') } : undefined}
        summary={t('reporting.people-count', { count: people.people.length })}
      />
    </Page>
  )
}
