import { formatDay } from '~/platform/format'
import type { Translator } from '~/platform/i18n'
import { type Counts, doneOf, requiredOf } from './counts'
import type { CellValue } from './csv'
import type { ReportView } from './programme-report.server'
import { printedLine, rowLabel } from './report-labels'
import type { ReportRow } from './report-rows'

export type ReportSheet = { title: string; notes: string[]; header: string[]; rows: CellValue[][] }

/** The report as a table of texts and numbers: the same figures, definitions and scope as on the page. */
export function sheetOf(t: Translator, view: ReportView, rows: ReadonlyArray<ReportRow>, demo: boolean): ReportSheet {
  const people = (header: string) => `${header} (${t('reporting.people-unit')})`
  return {
    title: view.programme.title[t.language],
    notes: [
      ...(demo ? [t('reporting.demo-line')] : []),
      `${view.programme.title[t.language]} – ${view.requirement.title[t.language]}`,
      printedLine(t, view),
      ...view.scopeChanges.map(
        (change) => `${t('reporting.scope-change', { day: formatDay(change.on) })}. ${change.basis}`
      )
    ],
    header: [
      t('reporting.file-level'),
      t('reporting.unit'),
      people(t('reporting.column-present')),
      people(t('reporting.column-exempt')),
      people(t('reporting.column-required')),
      people(t('reporting.column-took-part')),
      people(t('reporting.column-completed')),
      people(t('reporting.column-passed')),
      t('reporting.file-share'),
      people(t('reporting.column-outside'))
    ],
    rows: [
      ...rows.map((row) => [row.level, rowLabel(t, row), ...figures(view, row.counts)]),
      ['', t('reporting.total'), ...figures(view, view.total)]
    ]
  }
}

function figures({ requirement }: ReportView, counts: Counts): CellValue[] {
  const required = requiredOf(counts)
  const share = required === 0 ? '–' : Math.round((doneOf(counts, requirement.level) / required) * 1000) / 10
  return [
    counts.present,
    counts.exempt,
    required,
    counts.tookPart,
    counts.completed,
    counts.passed,
    share,
    counts.outside
  ]
}
