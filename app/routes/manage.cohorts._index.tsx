import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorise, scopeUnits } from '~/areas/access/authorise.server'
import { CohortRuleText } from '~/areas/organisation/cohort-rule-text'
import { viewCohorts } from '~/areas/organisation/cohort-views.server'
import { ManageTabs } from '~/areas/organisation/manage-tabs'
import { formatCount } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { DataTable } from '~/ui/data-table'
import { Page } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'organisation:read')
  const scope = scopeUnits(context, 'organisation:read')
  return { cohorts: await viewCohorts(context.db.read, { today: context.today, scope }) }
}

export default function CohortsPage() {
  const t = useTranslator()
  const { cohorts } = useLoaderData<typeof loader>()
  return (
    <Page title={t('organisation.cohorts')} lead={t('organisation.cohorts-lead')}>
      <ManageTabs current="cohorts" />
      <DataTable
        id="cohorts"
        caption={t('organisation.cohorts')}
        captionHidden
        narrow="stack"
        rows={cohorts}
        rowKey={(cohort) => cohort.slug}
        columns={[
          {
            key: 'cohort',
            header: t('organisation.cohort'),
            cell: (cohort) => <Link to={`/manage/cohorts/${cohort.slug}`}>{cohort.title[t.language]}</Link>
          },
          {
            key: 'how',
            header: t('organisation.cohort-how'),
            cell: ({ rule }) => t(rule === null ? 'organisation.cohort-by-list' : 'organisation.cohort-by-rule')
          },
          {
            key: 'rule',
            header: t('organisation.cohort-rule'),
            cell: ({ rule, basis }) => (rule === null ? (basis ?? '–') : <CohortRuleText rule={rule} />)
          },
          {
            key: 'people',
            header: t('organisation.cohort-size'),
            numeric: true,
            cell: (cohort) => formatCount(cohort.people, t.language)
          }
        ]}
      />
    </Page>
  )
}
