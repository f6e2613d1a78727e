import { Link } from '@remix-run/react'
import { formatDay } from '~/platform/format'
import type { MessageKey } from '~/platform/i18n'
import { useTranslator } from '~/platform/i18n-context'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Tabs } from '~/ui/tabs'
import type { PeopleView } from './people-report.server'
import { reportSearch } from './report-address'
import type { Which } from './which'

type WhichTabsProps = { which: Which; among: ReadonlyArray<Which>; to: (which: Which) => string }

/** The columns of the report as ways to its people. */
export function WhichTabs({ which, among, to }: WhichTabsProps) {
  const t = useTranslator()
  return (
    <Tabs
      label={t('reporting.people-which')}
      tabs={among.map((one) => ({ to: to(one), label: t(`reporting.what-${one}`), current: one === which }))}
    />
  )
}

const states: ReadonlyArray<MessageKey> = [
  'reporting.state-0',
  'reporting.state-1',
  'reporting.state-2',
  'reporting.state-3'
]

/** What a rank is called. */
export function stateLabel(rank: number): MessageKey {
  return states[rank] ?? 'reporting.state-0'
}

type Line = PeopleView['people'][number]

/** People by given name; each leads to why they are counted so. */
export function PeopleTable({ view }: { view: PeopleView }) {
  const t = useTranslator()
  const proof = ({ personId }: Line) =>
    `/reports/people/${personId}${reportSearch({ programme: view.programme.slug, asOf: view.asOf })}`
  return (
    <DataTable
      id="people"
      caption={t('reporting.people-caption')}
      narrow="stack"
      rows={view.people}
      rowKey={(line) => line.personId}
      empty={<Empty title={t('reporting.people-empty')} />}
      columns={[
        {
          key: 'name',
          header: t('reporting.name'),
          cell: (line) => (line.name === null ? t('reporting.moved-away') : <Link to={proof(line)}>{line.name}</Link>)
        },
        { key: 'position', header: t('reporting.position'), cell: (line) => line.position ?? '–' },
        { key: 'unit', header: t('reporting.unit'), cell: (line) => line.unitName || '–' },
        {
          key: 'state',
          header: t('reporting.state'),
          cell: (line) => t(line.exempt ? 'reporting.state-exempt' : stateLabel(line.rank))
        },
        {
          key: 'since',
          header: t('reporting.since'),
          numeric: true,
          cell: (line) => (line.creditOn === null ? '–' : formatDay(line.creditOn))
        }
      ]}
    />
  )
}
