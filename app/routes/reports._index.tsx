import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { listCohorts } from '~/areas/organisation/cohorts.server'
import { doneOf, requiredOf } from '~/areas/reporting/counts'
import { listProgrammeCards } from '~/areas/reporting/programme-report.server'
import { doneLabel } from '~/areas/reporting/report-labels'
import { formatCount, formatDay, formatShare } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Empty } from '~/ui/empty'
import { Page, Section } from '~/ui/page'
import { ProgressBar } from '~/ui/progress-bar'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const [programmes, cohorts] = await Promise.all([listProgrammeCards(context), listCohorts(context.db.read)])
  return { programmes, cohorts: cohorts.map(({ slug, title }) => ({ slug, title })) }
}

export default function ReportsPage() {
  const t = useTranslator()
  const { programmes, cohorts } = useLoaderData<typeof loader>()
  if (programmes.length === 0) {
    return (
      <Page title={t('reporting.title')}>
        <Empty title={t('reporting.nothing')}>{t('reporting.nothing-lead')}</Empty>
      </Page>
    )
  }
  return (
    <Page title={t('reporting.title')} lead={t('reporting.lead')}>
      <ul className="cards">
        {programmes.map((card) => (
          <li key={card.programme.slug}>
            <ProgrammeCard {...card} />
          </li>
        ))}
      </ul>
      <Section id="cohorts" title={t('reporting.cohorts')}>
        <p>{t('reporting.cohorts-lead')}</p>
        <ul>
          {cohorts.map((cohort) => (
            <li key={cohort.slug}>
              <Link to={`/reports/cohorts/${cohort.slug}`}>{cohort.title[t.language]}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

type Card = ReturnType<typeof useLoaderData<typeof loader>>['programmes'][number]

function ProgrammeCard({ programme, requirement, cycle, counts }: Card) {
  const t = useTranslator()
  const [done, required] = [doneOf(counts, requirement.level), requiredOf(counts)]
  const share = formatShare(done, required, t.language)
  return (
    <div className="card">
      <div className="card__body">
        <h2 className="card__title">
          <Link className="card__link" to={`/reports/programmes/${programme.slug}`}>
            {programme.title[t.language]}
          </Link>
        </h2>
        <p className="card__meta">
          {t('reporting.due')}: {formatDay(cycle.dueOn)}
        </p>
        <ProgressBar
          id={`share-${programme.slug}`}
          label={`${t('reporting.reached', { done: t(doneLabel[requirement.level]) })}: ${share}`}
          value={done}
          max={required}
          text={`${formatCount(done, t.language)}/${formatCount(required, t.language)}`}
        />
      </div>
    </div>
  )
}
