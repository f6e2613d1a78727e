import type { CreditLevel } from '~/areas/programmes/credits'
import { addDays, type Day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import type { MessageKey, Translator } from '~/platform/i18n'
import type { CohortView } from './cohort-report.server'
import type { Counted } from './programme-report.server'
import { FORMER, type Mode } from './report'
import type { ReportRow } from './report-rows'

export const doneLabel: Record<CreditLevel, MessageKey> = {
  'took-part': 'reporting.done-took-part',
  completed: 'reporting.done-completed',
  passed: 'reporting.done-passed'
}

export const modeLabel: Record<Mode, MessageKey> = {
  'as-was': 'reporting.mode-as-was',
  restated: 'reporting.mode-restated'
}

/** A row's name with what must be told of it: that it is only the office, that it has ended, that it is no unit. */
export function rowLabel(t: Translator, row: ReportRow): string {
  if (row.kind === 'loose') return t(row.unitId === FORMER ? 'reporting.former-area' : 'reporting.no-unit')
  const name = row.kind === 'own' ? t('reporting.own-office', { unit: row.name }) : row.name
  return row.endedBefore ? t('reporting.ended', { unit: name, day: formatDay(addDays(row.endedBefore, -1)) }) : name
}

/** A programme's name, and that of the requirement where it has several. */
export function requirementLabel(t: Translator, { programme, requirement, requirements }: Counted): string {
  const title = programme.title[t.language]
  return requirements.length > 1 ? `${title} – ${requirement.title[t.language]}` : title
}

/** What stands under the title of a cohort's report: day and scope. */
export function cohortLead(t: Translator, { asOf, scope }: Pick<CohortView, 'asOf' | 'scope'>): string {
  return t('reporting.cohort-lead', { day: formatDay(asOf), scope: scope.join(', ') })
}

type Printed = { asOf: Day; rosterOn: Day; mode: Mode; scope: ReadonlyArray<string> }

/** What stands under the title of every report: day, list, arrangement, scope. */
export function printedLine(t: Translator, { asOf, rosterOn, mode, scope }: Printed): string {
  return t('reporting.printed-as-of', {
    day: formatDay(asOf),
    roster: formatDay(rosterOn),
    mode: t(modeLabel[mode]),
    scope: scope.join(', ')
  })
}
