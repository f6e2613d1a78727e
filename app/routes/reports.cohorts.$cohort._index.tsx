import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { CohortChart, CohortChoices, CohortTable } from '~/areas/reporting/cohort-parts'
import { viewCohort } from '~/areas/reporting/cohort-report.server'
import { reportSearch } from '~/areas/reporting/report-address'
import { cohortLead } from '~/areas/reporting/report-labels'
import { readReportQuery } from '~/areas/reporting/report-query'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const view = await viewCohort(context, params.cohort ?? '', readReportQuery(new URL(request.url)))
  if (!view) throw new Response(null, { status: 404 })
  return { view, today: context.today, language: context.language }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.view.cohort.title[data.language] }] : []

export default function CohortReportPage() {
  const t = useTranslator()
  const { view, today } = useLoaderData<typeof loader>()
  const { cohort, asOf } = view
  const address = `/reports/cohorts/${cohort.slug}`
  const search = reportSearch({ asOf })
  return (
    <Page
      title={t('reporting.cohort-title', { cohort: cohort.title[t.language] })}
      lead={cohortLead(t, view)}
      before={
        <Breadcrumbs
          label={t('reporting.crumbs')}
          items={[{ label: t('reporting.title'), to: '/reports' }, { label: cohort.title[t.language] }]}
        />
      }
      actions={
        <>
          <ButtonLink variant="secondary" reloadDocument to={`${address}.csv${search}`}>
            {t('reporting.export-csv')}
          </ButtonLink>
          <ButtonLink variant="secondary" reloadDocument to={`${address}.xlsx${search}`}>
            {t('reporting.export-xlsx')}
          </ButtonLink>
        </>
      }
    >
      {cohort.basis && <p>{t('reporting.count-basis', { basis: cohort.basis })}</p>}
      {view.lines.length > 0 && <CohortChart lines={view.lines} />}
      <CohortTable view={view} />
      <CohortChoices asOf={asOf} today={today} />
    </Page>
  )
}
