import { Form, Link } from '@remix-run/react'
import { type Day, daysBetween } from '~/platform/days'
import { formatCount, formatDay, formatShare } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { BarChart } from '~/ui/charts/bar-chart'
import { Details } from '~/ui/details'
import { Empty } from '~/ui/empty'
import { RadioGroup, TextInput } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { doneOf, requiredOf } from './counts'
import type { ReportView } from './programme-report.server'
import { reportSearch } from './report-address'
import { doneLabel } from './report-labels'
import { baseSearch } from './report-table'

/** The figures that answer "how do we stand?" at a glance. */
export function ReportFacts({ view, address, today }: { view: ReportView; address: string; today: Day }) {
  const t = useTranslator()
  const { counts, requirement, cycle, focus } = view
  const required = requiredOf(counts)
  const done = doneOf(counts, requirement.level)
  const left = daysBetween(today, cycle.dueOn)
  const missing = `${address}/people${reportSearch({ ...baseSearch(view), unit: focus?.unitId, what: 'missing' })}`
  return (
    <dl className="facts">
      <div>
        <dt>{t('reporting.required')}</dt>
        <dd>{formatCount(required, t.language)}</dd>
      </div>
      <div>
        <dt>{t('reporting.reached', { done: t(doneLabel[requirement.level]) })}</dt>
        <dd>{formatCount(done, t.language)}</dd>
      </div>
      <div>
        <dt>{t('reporting.still')}</dt>
        <dd>{required > done ? <Link to={missing}>{formatCount(required - done, t.language)}</Link> : 0}</dd>
      </div>
      <div>
        <dt>{t('reporting.due-on', { day: formatDay(cycle.dueOn) })}</dt>
        <dd>{left < 0 ? t('reporting.due-past') : t('reporting.due-left', { days: left })}</dd>
      </div>
    </dl>
  )
}

/** Which units need help: the picture that is read first. */
export function UnitsToHelp({ view, address }: { view: ReportView; address: string }) {
  const t = useTranslator()
  const { help, requirement, focus } = view
  const done = t(doneLabel[requirement.level])
  if (help.length === 0) {
    if (requiredOf(view.counts) === 0) return null
    return <Empty title={t('reporting.help-none')}>{t('reporting.help-none-lead')}</Empty>
  }
  const missing = `${address}/people${reportSearch({ ...baseSearch(view), unit: focus?.unitId, what: 'missing' })}`
  const list = (
    <p>
      <Link to={missing}>{t('reporting.help-list')}</Link>
    </p>
  )
  // One bar alone would only say the headline again.
  if (view.helpAmong === 1) return list
  const bars = help.map(({ unitId, name, counts }) => {
    const [part, whole] = [doneOf(counts, requirement.level), requiredOf(counts)]
    const value = whole === 0 ? 0 : part / whole
    return { key: unitId, label: name, value, valueText: formatShare(part, whole, t.language), tone: 2 as const }
  })
  return (
    <Section id="help" title={t('reporting.help-title')}>
      <p>{t('reporting.help-lead', { done })}</p>
      <BarChart
        id="help-chart"
        title={t('reporting.column-share')}
        description={t('reporting.help-describe', {
          count: bars.length,
          lowest: bars[0]?.valueText ?? '',
          highest: bars[bars.length - 1]?.valueText ?? ''
        })}
        bars={bars}
        max={1}
      />
      {list}
    </Section>
  )
}

/** The day and the arrangement, changed by a plain form. */
export function ReportChoices({ view, today }: { view: ReportView; today: string }) {
  const t = useTranslator()
  const { cycle, mode, asOf, focus, requirement } = view
  return (
    <Details summary={t('reporting.choose')}>
      <Form method="get">
        {focus && <input type="hidden" name="unit" value={focus.unitId} />}
        <input type="hidden" name="requirement" value={requirement.id} />
        <TextInput
          id="asOf"
          type="date"
          look="short"
          label={t('reporting.as-of')}
          defaultValue={asOf}
          min={cycle.acceptsFrom}
          max={today}
        />
        <RadioGroup
          id="mode"
          label={t('reporting.mode')}
          defaultValue={mode}
          choices={[
            { value: 'as-was', label: t('reporting.mode-as-was') },
            { value: 'restated', label: t('reporting.mode-restated') }
          ]}
        />
        <Button variant="secondary">{t('reporting.show')}</Button>
      </Form>
    </Details>
  )
}

/** What the reader must know of the figures: changes of scope, and how everything is counted (DOMAIN §2A). */
export function ReportNotes({ view }: { view: ReportView }) {
  const t = useTranslator()
  const done = t(doneLabel[view.requirement.level])
  return (
    <>
      {view.scopeChanges.map((change) => (
        <Notice key={change.on} tone="careful" title={t('reporting.scope-change', { day: formatDay(change.on) })}>
          <p>{t('reporting.scope-change-lead', { basis: change.basis })}</p>
        </Notice>
      ))}
      <Details summary={t('reporting.how-counted')}>
        <ul>
          <li>{t('reporting.count-people')}</li>
          <li>{t('reporting.count-required')}</li>
          <li>{t('reporting.count-levels')}</li>
          <li>{t('reporting.count-share', { done })}</li>
          <li>{t('reporting.count-outside')}</li>
          <li>{t('reporting.count-basis', { basis: view.programme.basis })}</li>
        </ul>
      </Details>
    </>
  )
}
