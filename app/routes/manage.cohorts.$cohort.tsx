import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorise, scopeUnits } from '~/areas/access/authorise.server'
import { CohortRuleText } from '~/areas/organisation/cohort-rule-text'
import { viewCohortMembers } from '~/areas/organisation/cohort-views.server'
import { formatCount } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { Pagination } from '~/ui/pagination'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'organisation:read')
  const after = new URL(request.url).searchParams.get('after')
  const scope = scopeUnits(context, 'organisation:read')
  const asked = { slug: params.cohort ?? '', today: context.today, scope, after }
  const view = await viewCohortMembers(context.db.read, asked)
  if (!view) throw new Response(null, { status: 404 })
  return { ...view, after }
}

export default function CohortPage() {
  const t = useTranslator()
  const { cohort, members, next, after } = useLoaderData<typeof loader>()
  const address = `/manage/cohorts/${cohort.slug}`
  const crumbs = [{ label: t('organisation.cohorts'), to: '/manage/cohorts' }, { label: cohort.title[t.language] }]
  return (
    <Page
      title={cohort.title[t.language]}
      lead={cohort.rule ? <CohortRuleText rule={cohort.rule} /> : t('organisation.cohort-by-list')}
      before={<Breadcrumbs label={t('organisation.crumbs')} items={crumbs} />}
    >
      <p>
        {t('organisation.cohort-size')}: {formatCount(cohort.people, t.language)}
      </p>
      {cohort.basis && (
        <p>
          {t('organisation.basis')}: {cohort.basis}
        </p>
      )}
      <p>
        <Link to={`/reports/cohorts/${cohort.slug}`}>{t('organisation.cohort-report')}</Link>
      </p>
      <DataTable
        id="members"
        caption={t('organisation.cohort-members')}
        narrow="stack"
        rows={members}
        rowKey={(member) => member.personId}
        empty={<Empty title={t('organisation.cohort-members-empty')} />}
        columns={[
          { key: 'name', header: t('organisation.person'), cell: (member) => member.fullName },
          { key: 'position', header: t('organisation.position'), cell: (member) => member.position },
          { key: 'unit', header: t('organisation.unit'), cell: (member) => member.unitName }
        ]}
      />
      <Pagination
        label={t('organisation.pages')}
        previous={after ? { to: address, label: t('organisation.first-page') } : undefined}
        next={next ? { to: `${address}?after=${next}`, label: t('organisation.next-page') } : undefined}
      />
    </Page>
  )
}
