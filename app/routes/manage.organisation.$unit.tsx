import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorise, scopeUnits } from '~/areas/access/authorise.server'
import { viewUnit } from '~/areas/organisation/organisation-views.server'
import { addDays } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { asId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Page, Section } from '~/ui/page'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'organisation:read')
  const scope = scopeUnits(context, 'organisation:read')
  const unit = await viewUnit(context.db.read, { unitId: asId(params.unit ?? ''), today: context.today, scope })
  if (!unit) throw new Response(null, { status: 404 })
  return { unit }
}

export default function UnitPage() {
  const t = useTranslator()
  const { unit } = useLoaderData<typeof loader>()
  const crumbs = [{ label: t('organisation.title'), to: '/manage/organisation' }, { label: unit.name }]
  return (
    <Page
      title={unit.name}
      lead={t('organisation.unit-lead', { kind: t(`organisation.kind-${unit.kind}`), people: unit.people })}
      before={<Breadcrumbs label={t('organisation.crumbs')} items={crumbs} />}
    >
      <Versions />
      <Events />
    </Page>
  )
}

function Versions() {
  const t = useTranslator()
  const { unit } = useLoaderData<typeof loader>()
  return (
    <Section id="history" title={t('organisation.history')}>
      <DataTable
        id="versions"
        caption={`${t('organisation.history')} – ${unit.name}`}
        captionHidden
        narrow="stack"
        rows={unit.versions}
        rowKey={(version) => version.validFrom}
        columns={[
          { key: 'from', header: t('organisation.from'), cell: (version) => formatDay(version.validFrom) },
          {
            key: 'to',
            header: t('organisation.to'),
            cell: ({ validTo }) => (validTo === null ? t('organisation.now') : formatDay(addDays(validTo, -1)))
          },
          { key: 'name', header: t('organisation.name'), cell: (version) => version.name },
          { key: 'parent', header: t('organisation.parent'), cell: (version) => version.parentName ?? '–' },
          { key: 'basis', header: t('organisation.basis'), cell: (version) => version.basis ?? '–' }
        ]}
      />
    </Section>
  )
}

function Events() {
  const t = useTranslator()
  const { unit } = useLoaderData<typeof loader>()
  return (
    <Section id="events" title={t('organisation.events')}>
      <DataTable
        id="events-table"
        caption={`${t('organisation.events')} – ${unit.name}`}
        captionHidden
        narrow="stack"
        rows={unit.events}
        rowKey={(event) => event.id}
        empty={<Empty title={t('organisation.events-empty')} />}
        columns={[
          { key: 'on', header: t('organisation.event-on'), cell: (event) => formatDay(event.on) },
          { key: 'event', header: t('organisation.event'), cell: (event) => t(`organisation.event-${event.kind}`) },
          { key: 'from', header: t('organisation.event-from'), cell: (event) => <Units units={event.from} /> },
          { key: 'to', header: t('organisation.event-to'), cell: (event) => <Units units={event.to} /> },
          { key: 'basis', header: t('organisation.basis'), cell: (event) => event.basis }
        ]}
      />
    </Section>
  )
}

type Named = ReturnType<typeof useLoaderData<typeof loader>>['unit']['events'][number]['from']

function Units({ units }: { units: Named }) {
  return (
    <>
      {units.map(({ unitId, name }, index) => (
        <span key={unitId}>
          {index > 0 && '; '}
          <Link to={`/manage/organisation/${unitId}`}>{name}</Link>
        </span>
      ))}
    </>
  )
}
