import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { authorise, scopeUnits } from '~/areas/access/authorise.server'
import { ManageTabs } from '~/areas/organisation/manage-tabs'
import { viewTree } from '~/areas/organisation/organisation-views.server'
import { dayOrNull } from '~/platform/days'
import { formatCount, formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { asId, type UnitId } from '~/platform/ids'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { TextInput } from '~/ui/field'
import { Page } from '~/ui/page'
import { type TreeRow, TreeTable } from '~/ui/tree-table'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'organisation:read')
  const search = new URL(request.url).searchParams
  const on = dayOrNull(search.get('on')) ?? context.today
  const unit = search.get('unit')
  const lines = await viewTree(context.db.read, {
    on,
    today: context.today,
    scope: scopeUnits(context, 'organisation:read'),
    open: unit ? asId<UnitId>(unit) : null
  })
  return { lines, on }
}

type Line = TreeRow & { kind: string; code: string; people: string }

export default function OrganisationPage() {
  const t = useTranslator()
  const { lines, on } = useLoaderData<typeof loader>()
  const treeAt = (unitId: string | null) => `?on=${on}${unitId ? `&unit=${unitId}` : ''}`
  const rows: Line[] = lines.map((line) => {
    const isOpen = line.branch === 'open'
    const action = t(isOpen ? 'organisation.close-unit' : 'organisation.open-unit', { unit: line.name })
    const to = `${treeAt(isOpen ? line.parentId : line.unitId)}#row-${line.unitId}`
    return {
      id: line.unitId,
      level: line.level,
      label: line.name,
      to: `/manage/organisation/${line.unitId}`,
      branch: line.branch === null ? undefined : { to, open: isOpen, label: action },
      kind: t(`organisation.kind-${line.kind}`),
      code: line.externalCode ?? '–',
      people: formatCount(line.people, t.language)
    }
  })
  return (
    <Page title={t('organisation.title')} lead={t('organisation.lead')}>
      <ManageTabs current="organisation" />
      <Form method="get">
        <TextInput id="on" type="date" look="short" label={t('organisation.on')} defaultValue={on} />
        <Button variant="secondary">{t('organisation.show')}</Button>
      </Form>
      {rows.length === 0 ? (
        <Empty title={t('organisation.empty')} />
      ) : (
        <TreeTable
          id="units"
          caption={t('organisation.table', { day: formatDay(on) })}
          nameHeader={t('organisation.unit')}
          rows={rows}
          columns={[
            {
              key: 'people',
              header: t('organisation.people'),
              unit: t('organisation.people-unit'),
              numeric: true,
              cell: (row) => row.people
            },
            { key: 'kind', header: t('organisation.kind'), cell: (row) => row.kind },
            { key: 'code', header: t('organisation.code'), cell: (row) => row.code }
          ]}
        />
      )}
    </Page>
  )
}
