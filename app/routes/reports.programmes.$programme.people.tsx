import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { viewPeople } from '~/areas/reporting/people-report.server'
import { PeopleTable, WhichTabs } from '~/areas/reporting/people-table'
import { reportSearch } from '~/areas/reporting/report-address'
import { readReportQuery } from '~/areas/reporting/report-query'
import { baseSearch } from '~/areas/reporting/report-table'
import { whiches } from '~/areas/reporting/which'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Page } from '~/ui/page'
import { Pagination } from '~/ui/pagination'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const query = readReportQuery(new URL(request.url))
  const view = await viewPeople(context, params.programme ?? '', query)
  if (!view) throw new Response(null, { status: 404 })
  return { view, what: query.what, own: query.own }
}

export default function ReportPeoplePage() {
  const t = useTranslator()
  const { view, what, own } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const address = `/reports/programmes/${view.programme.slug}`
  const base = { ...baseSearch(view), unit: view.unit?.unitId ?? null, own }
  const unit = view.unit?.name || t('reporting.all-units')
  const first = `${address}/people${reportSearch({ ...base, what })}`
  const next = view.next === null ? null : `${address}/people${reportSearch({ ...base, what, after: view.next })}`
  return (
    <Page
      title={t('reporting.people-title', { what: t(`reporting.what-${what}`), unit })}
      lead={`${view.programme.title[t.language]} – ${formatDay(view.asOf)}`}
      before={
        <Breadcrumbs
          label={t('reporting.crumbs')}
          items={[
            { label: t('reporting.title'), to: '/reports' },
            {
              label: view.programme.title[t.language],
              to: `${address}${reportSearch({ ...baseSearch(view), unit: view.unit?.unitId ?? null })}`
            },
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
      <PeopleTable view={view} />
      <Pagination
        label={t('reporting.pages')}
        previous={search.has('after') ? { to: first, label: t('reporting.first-page') } : undefined}
        next={next ? { to: next, label: t('reporting.next-page') } : undefined}
        summary={t('reporting.people-count', { count: view.people.length })}
      />
    </Page>
  )
}
