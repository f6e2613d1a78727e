import { Link } from '@remix-run/react'
import type { CreditLevel } from '~/areas/programmes/credits'
import { formatCount, formatDay, formatShare } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import type { TableColumn } from '~/ui/table-column'
import { type TreeRow, TreeTable } from '~/ui/tree-table'
import { type Counts, doneOf, requiredOf } from './counts'
import type { ReportView } from './programme-report.server'
import { reportSearch } from './report-address'
import { rowLabel } from './report-labels'
import type { ReportRow } from './report-rows'
import type { Which } from './which'

/** A line with figures: what it counts, the level that is asked for, and where each figure's people are. */
type Figures = { counts: Counts; asked: CreditLevel; peopleAt: ((which: Which) => string) | null }

type Line = TreeRow & Figures

type ReportTableProps = { view: ReportView; address: string }

/** The tree of units with its figures. Every figure leads to its people. */
export function ReportTable({ view, address }: ReportTableProps) {
  const t = useTranslator()
  const lines = view.rows.map((row) => lineOf(row))
  const total: Line = {
    ...{ id: 'total', level: 1, label: t('reporting.total'), counts: view.total, asked: view.requirement.level },
    peopleAt: null
  }

  function lineOf(row: ReportRow): Line {
    const label = rowLabel(t, row)
    const base = baseSearch(view)
    const open = row.branch === 'open'
    const branchTo = `${address}${reportSearch({ ...base, unit: open ? row.parentId : row.unitId })}#row-${row.id}`
    return {
      id: row.id,
      level: row.level,
      label,
      to: row.kind === 'whole' ? `${address}${reportSearch({ ...base, unit: row.unitId })}` : undefined,
      branch:
        row.branch === null
          ? undefined
          : { to: branchTo, open, label: t(open ? 'reporting.close-unit' : 'reporting.open-unit', { unit: label }) },
      counts: row.counts,
      asked: view.requirement.level,
      peopleAt: (what) =>
        `${address}/people${reportSearch({ ...base, unit: row.unitId, own: row.kind === 'own', what })}`
    }
  }

  return (
    <TreeTable
      id="units"
      caption={t('reporting.table-caption', { day: formatDay(view.asOf) })}
      nameHeader={t('reporting.unit')}
      columns={useFigureColumns<Line>()}
      rows={lines}
      total={view.rows.filter((row) => row.level === 1).length > 1 ? total : undefined}
    />
  )
}

/** What every link of a report keeps: the day, the arrangement and the requirement. */
export function baseSearch(view: Pick<ReportView, 'asOf' | 'mode' | 'requirement'>) {
  return { asOf: view.asOf, mode: view.mode, requirement: view.requirement.id }
}

/** The columns of every report: the share, and each count in people, which leads to them. */
export function useFigureColumns<Row extends Figures>(): TableColumn<Row>[] {
  const t = useTranslator()
  const people = t('reporting.people-unit')
  const column = (which: Which, header: string, value: (counts: Counts) => number): TableColumn<Row> => ({
    key: which,
    header,
    unit: people,
    numeric: true,
    cell: (line) => <Figure value={value(line.counts)} to={line.peopleAt?.(which)} />
  })
  return [
    {
      key: 'share',
      header: t('reporting.column-share'),
      unit: '%',
      numeric: true,
      cell: ({ counts, asked }) => formatShare(doneOf(counts, asked), requiredOf(counts), t.language)
    },
    column('required', t('reporting.column-required'), requiredOf),
    column('passed', t('reporting.column-passed'), (counts) => counts.passed),
    column('completed', t('reporting.column-completed'), (counts) => counts.completed),
    column('took-part', t('reporting.column-took-part'), (counts) => counts.tookPart),
    column('present', t('reporting.column-present'), (counts) => counts.present),
    column('exempt', t('reporting.column-exempt'), (counts) => counts.exempt),
    column('outside', t('reporting.column-outside'), (counts) => counts.outside)
  ]
}

/** A figure that opens its people; nought opens nothing. */
function Figure({ value, to }: { value: number; to: string | undefined }) {
  const t = useTranslator()
  const text = formatCount(value, t.language)
  return to && value > 0 ? <Link to={to}>{text}</Link> : text
}
