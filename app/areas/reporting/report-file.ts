import { formatDay } from '~/platform/format'
import type { Translator } from '~/platform/i18n'
import type { CohortView } from './cohort-report.server'
import { type Counts, doneOf, requiredOf } from './counts'
import type { CellValue } from './csv'
import type { ReportView } from './programme-report.server'
import { cohortLead, printedLine, requirementLabel, rowLabel } from './report-labels'
import type { ReportRow } from './report-rows'

export type ReportSheet = { title: string; notes: string[]; header: string[]; rows: CellValue[][] }

/** The report as a table of texts and numbers: the same figures, definitions and scope as on the page. */
export function sheetOf(t: Translator, view: ReportView, rows: ReadonlyArray<ReportRow>, demo: boolean): ReportSheet {
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
    header: [t('reporting.file-level'), t('reporting.unit'), ...figureHeaders(t)],
    rows: [
      ...rows.map((row) => [row.level, rowLabel(t, row), ...figures(view, row.counts)]),
      ['', t('reporting.total'), ...figures(view, view.total)]
    ]
  }
}

/** The report of a cohort as a table: a line for each programme. */
export function cohortSheetOf(t: Translator, view: CohortView, demo: boolean): ReportSheet {
  const title = t('reporting.cohort-title', { cohort: view.cohort.title[t.language] })
  return {
    title,
    notes: [...(demo ? [t('reporting.demo-line')] : []), title, cohortLead(t, view)],
    header: [t('reporting.file-roster'), t('reporting.programme'), ...figureHeaders(t)],
    rows: view.lines.map((line) => [formatDay(line.rosterOn), requirementLabel(t, line), ...figures(line, line.counts)])
  }
}

function figureHeaders(t: Translator): string[] {
  const people = (header: string) => `${header} (${t('reporting.people-unit')})`
  return [
    people(t('reporting.column-present')),
    people(t('reporting.column-exempt')),
    people(t('reporting.column-required')),
    people(t('reporting.column-took-part')),
    people(t('reporting.column-completed')),
    people(t('reporting.column-passed')),
    t('reporting.file-share'),
    people(t('reporting.column-outside'))
  ]
}

function figures({ requirement }: Pick<ReportView, 'requirement'>, counts: Counts): CellValue[] {
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
