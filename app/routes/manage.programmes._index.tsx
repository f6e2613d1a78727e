import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { ManageTabs } from '~/areas/organisation/manage-tabs'
import { viewProgrammes } from '~/areas/programmes/programme-views.server'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Empty } from '~/ui/empty'
import { Page, Section } from '~/ui/page'

/** The dates and duties of a programme are the same for every unit, so they are not narrowed to the viewer's. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'organisation:read')
  return { programmes: await viewProgrammes(context.db.read) }
}

type Programme = ReturnType<typeof useLoaderData<typeof loader>>['programmes'][number]

export default function ProgrammesPage() {
  const t = useTranslator()
  const { programmes } = useLoaderData<typeof loader>()
  return (
    <Page title={t('programmes.title')} lead={t('programmes.lead')}>
      <ManageTabs current="programmes" />
      {programmes.length === 0 && <Empty title={t('programmes.none')} />}
      {programmes.map((programme) => (
        <Section key={programme.slug} id={programme.slug} title={programme.title[t.language]}>
          <div className="panel">
            <p>{t('programmes.basis', { basis: programme.basis })}</p>
            <Requirements programme={programme} />
            {programme.cycles.map((cycle) => (
              <CycleDates key={cycle.id} cycle={cycle} />
            ))}
            <p>
              <Link to={`/reports/programmes/${programme.slug}`}>{t('programmes.report')}</Link>
            </p>
          </div>
        </Section>
      ))}
    </Page>
  )
}

function Requirements({ programme }: { programme: Programme }) {
  const t = useTranslator()
  return (
    <>
      <h3>{t('programmes.requirement')}</h3>
      <ul>
        {programme.requirements.map(({ id, title, course, path, level }) => (
          <li key={id}>
            {t('programmes.requirement-text', {
              title: title[t.language],
              path: path?.[t.language] ?? '–',
              level: t(`programmes.level-${level}`)
            })}{' '}
            {course && (
              <Link reloadDocument to={`/courses/${course.slug}`}>
                {course.title[t.language]}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function CycleDates({ cycle }: { cycle: Programme['cycles'][number] }) {
  const t = useTranslator()
  const accepts = { from: formatDay(cycle.acceptsFrom), to: formatDay(cycle.acceptsTo) }
  return (
    <>
      <h3>{t('programmes.cycle', { label: cycle.label })}</h3>
      <dl>
        <dt>{t('programmes.accepts')}</dt>
        <dd>{t('programmes.accepts-text', accepts)}</dd>
        <dt>{t('programmes.cut-off')}</dt>
        <dd>{formatDay(cycle.cutOffOn)}</dd>
        <dt>{t('programmes.due')}</dt>
        <dd>{formatDay(cycle.dueOn)}</dd>
        <dt>{t('programmes.bound')}</dt>
        <dd>
          {cycle.cohorts.map((cohort) => (
            <Link key={cohort.slug} to={`/manage/cohorts/${cohort.slug}`}>
              {cohort.title[t.language]}
            </Link>
          ))}
        </dd>
      </dl>
    </>
  )
}
