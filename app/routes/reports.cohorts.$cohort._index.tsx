import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { viewCohort } from '~/areas/reporting/cohort-report.server'
import { doneOf, requiredOf } from '~/areas/reporting/counts'
import { formatCount, formatDay, formatShare } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { BarChart } from '~/ui/charts/bar-chart'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const view = await viewCohort(context, params.cohort ?? '')
  if (!view) throw new Response(null, { status: 404 })
  return { view }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['view']['lines'][number]

function shareText(line: Line, language: 'vi' | 'en'): string {
  return formatShare(doneOf(line.counts, line.requirement.level), requiredOf(line.counts), language)
}

export default function CohortReportPage() {
  const t = useTranslator()
  const { view } = useLoaderData<typeof loader>()
  const title = t('reporting.cohort-title', { cohort: view.cohort.title[t.language] })
  const crumbs = [{ label: t('reporting.title'), to: '/reports' }, { label: view.cohort.title[t.language] }]
  return (
    <Page
      title={title}
      lead={t('reporting.cohort-lead', { day: formatDay(view.asOf) })}
      before={<Breadcrumbs label={t('reporting.crumbs')} items={crumbs} />}
    >
      {view.cohort.basis && <p>{t('reporting.count-basis', { basis: view.cohort.basis })}</p>}
      {view.lines.length > 0 && <CohortChart lines={view.lines} />}
      <CohortTable lines={view.lines} />
    </Page>
  )
}

function CohortChart({ lines }: { lines: Line[] }) {
  const t = useTranslator()
  const bars = lines.map((line) => {
    const required = requiredOf(line.counts)
    const value = required === 0 ? 0 : doneOf(line.counts, line.requirement.level) / required
    const valueText = shareText(line, t.language)
    return { key: line.programme.slug, label: line.programme.title[t.language], value, valueText }
  })
  const description = bars.map((bar) => `${bar.label}: ${bar.valueText}`).join('; ')
  return <BarChart id="cohort" title={t('reporting.column-share')} description={description} bars={bars} max={1} />
}

function CohortTable({ lines }: { lines: Line[] }) {
  const t = useTranslator()
  const people = t('reporting.people-unit')
  const count = (key: string, header: string, value: (line: Line) => number) => ({
    ...{ key, header, unit: people, numeric: true },
    cell: (line: Line) => formatCount(value(line), t.language)
  })
  return (
    <DataTable
      id="cohort-table"
      caption={t('reporting.cohort-caption')}
      narrow="stack"
      rows={lines}
      rowKey={(line) => line.programme.slug}
      empty={<Empty title={t('reporting.people-empty')} />}
      columns={[
        {
          key: 'programme',
          header: t('reporting.programme'),
          cell: ({ programme }) => (
            <Link to={`/reports/programmes/${programme.slug}`}>{programme.title[t.language]}</Link>
          )
        },
        {
          key: 'share',
          header: t('reporting.column-share'),
          numeric: true,
          cell: (line) => shareText(line, t.language)
        },
        count('present', t('reporting.column-present'), (line) => line.counts.present),
        count('exempt', t('reporting.column-exempt'), (line) => line.counts.exempt),
        count('required', t('reporting.column-required'), (line) => requiredOf(line.counts)),
        count('took-part', t('reporting.column-took-part'), (line) => line.counts.tookPart),
        count('completed', t('reporting.column-completed'), (line) => line.counts.completed),
        count('passed', t('reporting.column-passed'), (line) => line.counts.passed)
      ]}
    />
  )
}
