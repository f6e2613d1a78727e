import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { weekOf } from '~/areas/catalogue/weekly'
import { addDays } from '~/platform/days'
import { useTranslator } from '~/platform/i18n-context'
import { buttonClass } from '~/ui/button'
import { Page, Section } from '~/ui/page'
import { describeWeek, describeWeekDays, packAddress } from '~/workflows/broadcast-lesson.server'

/** Anyone: the lesson to read over the loudspeakers this week. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const { language, today } = context
  const week = weekOf(today)
  const [broadcast, next] = await Promise.all([
    describeWeek(context, week, language),
    describeWeek(context, weekOf(addDays(today, 7)), language)
  ])
  return { days: describeWeekDays(week, language), pack: packAddress(week), broadcast, next: next?.title ?? null }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.broadcast?.title ?? '…' }]

type Found = NonNullable<Awaited<ReturnType<typeof loader>>['broadcast']>

export default function LoudspeakerPage() {
  const { days, pack, broadcast, next } = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page title={t('catalogue.loudspeaker-title')} lead={t('catalogue.loudspeaker-lead')} width="text">
      <p>{days}</p>
      {broadcast ? <Pack broadcast={broadcast} pack={pack} /> : <p>{t('catalogue.loudspeaker-none')}</p>}
      {next && <p>{t('catalogue.loudspeaker-next', { lesson: next })}</p>}
    </Page>
  )
}

function Pack({ broadcast, pack }: { broadcast: Found; pack: string }) {
  const t = useTranslator()
  const { address, title, audio } = broadcast
  const lesson = `/courses/${address.course}/${address.lesson}`
  return (
    <>
      <h2 lang="vi">{title}</h2>
      <p className="actions">
        <a className={buttonClass({})} href={pack} download>
          {t('catalogue.loudspeaker-download')}
        </a>
        <a className={buttonClass({ variant: 'secondary' })} href={`${lesson}/script.txt`} download>
          {t('catalogue.loudspeaker-script')}
        </a>
        <a className={buttonClass({ variant: 'quiet' })} href={lesson}>
          {t('catalogue.loudspeaker-lesson')}
        </a>
      </p>
      <dl className="definitions">
        <div>
          <dt>{t('catalogue.loudspeaker-length')}</dt>
          <dd>{broadcast.length}</dd>
        </div>
        <div>
          <dt>{t('catalogue.loudspeaker-source')}</dt>
          <dd>{broadcast.credit}</dd>
        </div>
        <div>
          <dt>{t('catalogue.loudspeaker-licence')}</dt>
          <dd>{broadcast.licence}</dd>
        </div>
        <div>
          <dt>{t('catalogue.loudspeaker-recordings')}</dt>
          <dd>
            {audio.map(({ language }) => t(`catalogue.language-${language}`)).join(', ') ||
              t('catalogue.loudspeaker-no-recording')}
          </dd>
        </div>
      </dl>
      <Section id="script" title={t('catalogue.loudspeaker-text')}>
        <div className="prose" lang="vi">
          {broadcast.sections.map((section) => (
            <Part key={section.title ?? ''} section={section} />
          ))}
        </div>
      </Section>
    </>
  )
}

function Part({ section }: { section: Found['sections'][number] }) {
  return (
    <>
      {section.title && <h3>{section.title}</h3>}
      {section.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}
