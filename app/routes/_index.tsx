import '~/ui/styles/finding.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { CourseCard, CourseCards } from '~/areas/catalogue/course-cards'
import { SearchBox } from '~/areas/catalogue/search/search-box'
import { translatorFor } from '~/platform/catalogues.server'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { feedLinks, shareMeta } from '~/platform/share-meta.server'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card, Cards } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { Hero, Section } from '~/ui/page'
import { describeHome, type HomePage as Home } from '~/workflows/describe-home.server'

/** Anyone; what is due is shown to its person alone. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const { province, language } = context
  const title = province.school[language]
  const description = translatorFor(language)('ui.home-lead')
  const tags = [...shareMeta(context, { path: '/', title, description }), ...feedLinks(context)]
  return { ...(await describeHome(context, language)), meta: tags }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.meta ?? []

export default function HomePage() {
  const { courses, goOn, due } = useLoaderData<typeof loader>()
  const t = useTranslator()
  const [first] = courses
  // What is due comes first; with nothing due and one course, the course itself is the invitation.
  const showsOne = first !== undefined && courses.length === 1 && due.length === 0
  return (
    <>
      <Hero
        title={t('ui.home-title')}
        lead={t('ui.home-lead')}
        actions={<WayOn goOn={goOn} />}
        picture={showsOne && <CourseCard course={first} level={2} />}
      />
      <Find />
      {due.length > 0 && <Due due={due} />}
      {!showsOne && (
        <Section id="courses" title={t('ui.courses')}>
          <CourseCards courses={courses} level={3} />
        </Section>
      )}
      <HowItWorks />
    </>
  )
}

function WayOn({ goOn }: Pick<Home, 'goOn'>) {
  const t = useTranslator()
  if (!goOn) {
    return (
      <ButtonLink to="/courses" large iconAfter="arrow-right">
        {t('ui.home-start')}
      </ButtonLink>
    )
  }
  return (
    <>
      <ButtonLink to={goOn.to} large iconAfter="arrow-right" reloadDocument>
        {t('catalogue.go-on')}
      </ButtonLink>
      <span>{goOn.step ?? goOn.course}</span>
    </>
  )
}

/** For those who know what they want, and for those who do not. */
function Find() {
  const t = useTranslator()
  return (
    <div className="home-find">
      <SearchBox />
      <ButtonLink to="/start" variant="secondary" reloadDocument>
        {t('finding.home-start')}
      </ButtonLink>
    </div>
  )
}

function Due({ due }: Pick<Home, 'due'>) {
  const t = useTranslator()
  return (
    <Section id="due" title={t('catalogue.due')}>
      <ul className="steps">
        {due.map((duty) => (
          <li key={`${duty.programme} ${duty.title}`}>
            <span className="steps__mark">
              <Icon name="calendar" />
            </span>
            <span className="steps__main">
              <a href={`/courses/${duty.course}`}>{duty.title}</a>
              <br />
              <small>{duty.programme}</small>
              <br />
              <Badge tone="due">{t('catalogue.due-on', { day: formatDay(duty.dueOn) })}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The promise in three steps. */
function HowItWorks() {
  const t = useTranslator()
  const steps = [
    { icon: 'book', title: t('catalogue.how-open'), text: t('catalogue.how-open-text') },
    { icon: 'edit', title: t('catalogue.how-try'), text: t('catalogue.how-try-text') },
    { icon: 'certificate', title: t('catalogue.how-certificate'), text: t('catalogue.how-certificate-text') }
  ] as const
  return (
    <Section id="how" title={t('catalogue.how')}>
      <Cards>
        {steps.map((step) => (
          <li key={step.icon}>
            <Card
              title={
                <>
                  <Icon name={step.icon} /> {step.title}
                </>
              }
            >
              <p>{step.text}</p>
            </Card>
          </li>
        ))}
      </Cards>
    </Section>
  )
}
