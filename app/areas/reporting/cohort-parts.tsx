import { Form, Link } from '@remix-run/react'
import { formatDay, formatShare } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { BarChart } from '~/ui/charts/bar-chart'
import { DataTable } from '~/ui/data-table'
import { Details } from '~/ui/details'
import { Empty } from '~/ui/empty'
import { TextInput } from '~/ui/field'
import type { CohortLine, CohortView } from './cohort-report.server'
import { doneOf, requiredOf } from './counts'
import { reportSearch } from './report-address'
import { requirementLabel } from './report-labels'
import { useFigureColumns } from './report-table'
import type { Which } from './which'

/** The share of each programme. */
export function CohortChart({ lines }: { lines: ReadonlyArray<CohortLine> }) {
  const t = useTranslator()
  const bars = lines.map((line) => {
    const [part, whole] = [doneOf(line.counts, line.requirement.level), requiredOf(line.counts)]
    const valueText = formatShare(part, whole, t.language)
    const label = requirementLabel(t, line)
    return { key: line.requirement.id, label, value: whole === 0 ? 0 : part / whole, valueText }
  })
  const description = bars.map((bar) => `${bar.label}: ${bar.valueText}`).join('; ')
  return <BarChart id="cohort" title={t('reporting.column-share')} description={description} bars={bars} max={1} />
}

/** A line for each programme. Every figure leads to its people. */
export function CohortTable({ view }: { view: CohortView }) {
  const t = useTranslator()
  const { asOf, cohort } = view
  const rows = view.lines.map((line) => ({
    ...line,
    asked: line.requirement.level,
    peopleAt: (what: Which) => {
      const counted = { programme: line.programme.slug, requirement: line.requirement.id }
      return `/reports/cohorts/${cohort.slug}/people${reportSearch({ ...counted, asOf, what })}`
    }
  }))
  const figures = useFigureColumns<(typeof rows)[number]>()
  return (
    <DataTable
      id="cohort-table"
      caption={t('reporting.cohort-caption')}
      narrow="stack"
      rows={rows}
      rowKey={(line) => line.requirement.id}
      empty={<Empty title={t('reporting.people-empty')} />}
      columns={[
        {
          key: 'programme',
          header: t('reporting.programme'),
          cell: (line) => (
            <Link to={`/reports/programmes/${line.programme.slug}${reportSearch({ asOf })}`}>
              {requirementLabel(t, line)}
            </Link>
          )
        },
        { key: 'roster', header: t('reporting.file-roster'), cell: (line) => formatDay(line.rosterOn) },
        ...figures
      ]}
    />
  )
}

/** The day, changed by a plain form. */
export function CohortChoices({ asOf, today }: { asOf: string; today: string }) {
  const t = useTranslator()
  return (
    <Details summary={t('reporting.cohort-choose')}>
      <Form method="get">
        <TextInput
          id="asOf"
          type="date"
          look="short"
          label={t('reporting.as-of')}
          defaultValue={asOf}
          key={asOf}
          max={today}
        />
        <Button variant="secondary">{t('reporting.show')}</Button>
      </Form>
    </Details>
  )
}
