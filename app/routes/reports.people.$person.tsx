import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { viewProof } from '~/areas/reporting/proof.server'
import { ProofAnswer, ProofMissing, ProofRoster, ProofRule, ProofSources } from '~/areas/reporting/proof-parts'
import { reportSearch } from '~/areas/reporting/report-address'
import { readReportQuery } from '~/areas/reporting/report-query'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { asId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Page } from '~/ui/page'
import { Tabs } from '~/ui/tabs'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const url = new URL(request.url)
  const view = await viewProof(context, {
    personId: asId(params.person ?? ''),
    programme: url.searchParams.get('programme'),
    asOf: readReportQuery(url).asOf
  })
  if (!view) throw new Response(null, { status: 404 })
  return { view }
}

export default function ProofPage() {
  const t = useTranslator()
  const { view } = useLoaderData<typeof loader>()
  const { person, programme, programmes, asOf } = view
  return (
    <Page
      title={t('reporting.proof-title', { name: person.fullName })}
      lead={<ProofAnswer view={view} />}
      before={
        <Breadcrumbs
          label={t('reporting.crumbs')}
          items={[
            { label: t('reporting.title'), to: '/reports' },
            {
              label: programme.title[t.language],
              to: `/reports/programmes/${programme.slug}${reportSearch({ asOf })}`
            },
            { label: person.fullName }
          ]}
        />
      }
    >
      <Tabs
        label={t('reporting.programmes')}
        tabs={programmes.map((one) => ({
          to: `/reports/people/${person.id}${reportSearch({ programme: one.slug })}`,
          label: one.title[t.language],
          current: one.slug === programme.slug
        }))}
      />
      <p>
        {t('reporting.as-of')} {formatDay(asOf)}
        {person.staffCode && ` · ${person.staffCode}`}
      </p>
      <ProofMissing view={view} />
      <ProofSources view={view} />
      <ProofRoster view={view} />
      <ProofRule view={view} />
    </Page>
  )
}
