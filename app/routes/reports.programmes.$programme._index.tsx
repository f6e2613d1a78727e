import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { doneOf, requiredOf } from '~/areas/reporting/counts'
import { viewReport } from '~/areas/reporting/programme-report.server'
import { reportSearch } from '~/areas/reporting/report-address'
import { ReportChoices, ReportFacts, ReportNotes, UnitsToHelp } from '~/areas/reporting/report-head'
import { doneLabel, printedLine } from '~/areas/reporting/report-labels'
import { readReportQuery } from '~/areas/reporting/report-query'
import { baseSearch, ReportTable } from '~/areas/reporting/report-table'
import { formatShare } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const view = await viewReport(context, params.programme ?? '', readReportQuery(new URL(request.url)))
  if (!view) throw new Response(null, { status: 404 })
  return { view, today: context.today, language: context.language }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.view.programme.title[data.language] }] : []

export default function ProgrammeReportPage() {
  const t = useTranslator()
  const { view, today } = useLoaderData<typeof loader>()
  const address = `/reports/programmes/${view.programme.slug}`
  const search = reportSearch({ ...baseSearch(view), unit: view.focus?.unitId })
  return (
    <Page
      title={<Headline />}
      lead={printedLine(t, view)}
      before={<Way />}
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
      <ReportFacts view={view} address={address} today={today} />
      <UnitsToHelp view={view} address={address} />
      {view.rows.length === 0 ? (
        <Empty title={t('reporting.nobody-then')}>{t('reporting.nobody-then-lead')}</Empty>
      ) : (
        <ReportTable view={view} address={address} />
      )}
      <ReportChoices view={view} today={today} />
      <ReportNotes view={view} />
    </Page>
  )
}

/** The answer in a line: whose share, and how much. */
function Headline() {
  const t = useTranslator()
  const { view } = useLoaderData<typeof loader>()
  const unit = view.focus?.name || t('reporting.all-units')
  const required = requiredOf(view.counts)
  if (required === 0) return <>{t('reporting.headline-nobody', { unit })}</>
  const share = formatShare(doneOf(view.counts, view.requirement.level), required, t.language)
  return <>{t('reporting.headline', { unit, share, done: t(doneLabel[view.requirement.level]) })}</>
}

function Way() {
  const t = useTranslator()
  const { view } = useLoaderData<typeof loader>()
  const address = `/reports/programmes/${view.programme.slug}`
  const [top, ...between] = [...view.above, ...(view.focus ? [view.focus] : [])]
  const up = between.length > 0 ? [{ label: view.programme.title[t.language], unit: top?.unitId }] : []
  return (
    <Breadcrumbs
      label={t('reporting.crumbs')}
      items={[
        { label: t('reporting.title'), to: '/reports' },
        ...up.map(({ label, unit }) => ({
          label,
          to: `${address}${reportSearch({ ...baseSearch(view), unit })}`
        })),
        ...between.slice(0, -1).map((one) => ({
          label: one.name,
          to: `${address}${reportSearch({ ...baseSearch(view), unit: one.unitId })}`
        })),
        { label: between[between.length - 1]?.name ?? view.programme.title[t.language] }
      ]}
    />
  )
}
