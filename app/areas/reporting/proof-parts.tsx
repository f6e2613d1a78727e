import { addDays } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Section } from '~/ui/page'
import { stateLabel } from './people-table'
import type { ProofExemption, ProofSource, ProofView } from './proof.server'

/** The answer first: how this person counts. */
export function ProofAnswer({ view }: { view: ProofView }) {
  const t = useTranslator()
  const { standing, person } = view
  const name = person.fullName
  if (standing.outside) return <>{t('reporting.proof-outside', { name })}</>
  if (!standing.bound) return <>{t('reporting.proof-unbound', { name })}</>
  if (standing.exempt) return <>{t('reporting.proof-exempt', { name })}</>
  return <>{t('reporting.proof-counted', { name, state: t(stateLabel(standing.rank)) })}</>
}

/** The rule and its days, in words. */
export function ProofRule({ view }: { view: ProofView }) {
  const t = useTranslator()
  const { cycle, course, requirement, programme } = view
  return (
    <Section id="rule" title={t('reporting.proof-rule')}>
      <p>
        {t('reporting.proof-rule-text', {
          course: course.title[t.language],
          path: course.path[t.language],
          level: t(`reporting.what-${requirement.level}`),
          from: formatDay(cycle.acceptsFrom),
          to: formatDay(cycle.acceptsTo),
          cutOff: formatDay(cycle.cutOffOn),
          due: formatDay(cycle.dueOn)
        })}
      </p>
      <p>{t('reporting.count-basis', { basis: programme.basis })}</p>
    </Section>
  )
}

/** Post, cohorts and exemptions on the day the roster is taken from. */
export function ProofRoster({ view }: { view: ProofView }) {
  const t = useTranslator()
  const { post, cohorts, exemptions } = view
  return (
    <Section id="roster" title={t('reporting.proof-roster', { day: formatDay(view.rosterOn) })}>
      <dl>
        <div>
          <dt>{t('reporting.unit')}</dt>
          <dd>
            {post
              ? t('reporting.proof-post', { position: post.position, unit: post.unitName })
              : t('reporting.proof-no-post')}
          </dd>
        </div>
        <div>
          <dt>{t('reporting.proof-cohorts')}</dt>
          <dd>
            {cohorts.length === 0
              ? t('reporting.proof-no-cohorts')
              : cohorts.map((cohort) => cohort[t.language]).join('; ')}
          </dd>
        </div>
        <div>
          <dt>{t('reporting.proof-exemptions')}</dt>
          <dd>
            {exemptions.length === 0
              ? t('reporting.proof-none')
              : exemptions.map((one) => <Period key={one.validFrom} exemption={one} />)}
          </dd>
        </div>
      </dl>
    </Section>
  )
}

function Period({ exemption }: { exemption: ProofExemption }) {
  const t = useTranslator()
  const { kind, basis, validFrom, validTo } = exemption
  const said = { kind: t(`reporting.period-${kind}`), basis, from: formatDay(validFrom) }
  return (
    <>
      {validTo === null
        ? t('reporting.proof-period', said)
        : t('reporting.proof-period-to', { ...said, to: formatDay(addDays(validTo, -1)) })}
    </>
  )
}

/** Each fact that gave a credit, with its day, and whether it still stands. */
export function ProofSources({ view }: { view: ProofView }) {
  const t = useTranslator()
  return (
    <Section id="sources" title={t('reporting.proof-sources')}>
      <DataTable
        id="sources-table"
        caption={`${t('reporting.proof-sources')} – ${view.person.fullName}`}
        captionHidden
        narrow="stack"
        rows={view.sources}
        rowKey={(source) => source.id}
        empty={<Empty title={t('reporting.proof-sources-empty')} />}
        columns={[
          { key: 'on', header: t('reporting.proof-on'), cell: (source) => <On source={source} /> },
          { key: 'what', header: t('reporting.proof-what'), cell: (source) => <What source={source} /> },
          {
            key: 'where',
            header: t('reporting.proof-where'),
            cell: ({ unitName, position }) => [position, unitName].filter(Boolean).join(', ') || '–'
          },
          {
            key: 'status',
            header: t('reporting.proof-status'),
            cell: ({ annulled }) =>
              annulled ? (
                t('reporting.proof-annulled', { day: formatDay(annulled.on), basis: annulled.basis })
              ) : (
                <Badge tone="done">{t('reporting.proof-stands')}</Badge>
              )
          }
        ]}
      />
    </Section>
  )
}

function On({ source }: { source: ProofSource }) {
  const t = useTranslator()
  return (
    <>
      {formatDay(source.on)} {source.offline && <Badge>{t('reporting.proof-offline')}</Badge>}
    </>
  )
}

function What({ source }: { source: ProofSource }) {
  const t = useTranslator()
  if (source.kind === 'enrolment') return <>{t('reporting.proof-source-enrolment')}</>
  return <>{t('reporting.proof-source-completion', { score: Math.floor((source.score ?? 0) * 100 + 1e-6) })}</>
}

/** What the course's own completion rule still asks for. */
export function ProofMissing({ view }: { view: ProofView }) {
  const t = useTranslator()
  const { missing, standing } = view
  if (standing.rank >= 3) return null
  const annulled = view.sources.some((source) => source.kind === 'completion' && source.annulled !== null)
  return (
    <Section id="missing" title={t('reporting.proof-missing')}>
      {annulled && <p>{t('reporting.proof-missing-annulled')}</p>}
      {missing === null ? (
        <p>{t('reporting.proof-missing-start')}</p>
      ) : missing.lessons.length === 0 && missing.quizPassMark === null && !missing.plan ? (
        <p>{t('reporting.proof-missing-none')}</p>
      ) : (
        <ul>
          {missing.lessons.map((lesson) => (
            <li key={lesson.vi}>{t('reporting.proof-missing-lesson', { lesson: lesson[t.language] })}</li>
          ))}
          {missing.plan && <li>{t('reporting.proof-missing-plan')}</li>}
          {missing.quizPassMark !== null && (
            <li>{t('reporting.proof-missing-quiz', { percent: Math.round(missing.quizPassMark * 100) })}</li>
          )}
        </ul>
      )}
    </Section>
  )
}
