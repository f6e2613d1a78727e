import '~/ui/styles/finding.css'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { advise, readAnswers } from '~/areas/catalogue/guided-start'
import { findGuidedStart } from '~/areas/catalogue/guided-start.server'
import { type AdvicePage, describeAdvice } from '~/areas/catalogue/guided-start-page'
import { listOffers } from '~/areas/catalogue/offers.server'
import { translatorFor } from '~/platform/catalogues.server'
import type { Context } from '~/platform/context.server'
import { answerRefusal } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { enterCourse } from '~/workflows/enrol.server'

async function adviseOn({ db }: Context, request: Request) {
  const start = findGuidedStart()
  if (!start) throw redirect('/courses')
  const asked = new URL(request.url).searchParams
  return { start, asked, advice: advise(await listOffers(db.read), readAnswers(start, asked)) }
}

/** Anyone. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const { start, asked, advice } = await adviseOn(context, request)
  const pageTitle = translatorFor(context.language)('finding.start-result-title')
  return { pageTitle, ...describeAdvice(start, advice, asked, context.language) }
}

/** Anyone who learns: begins the course of the first step by the path named, and opens that lesson. */
export async function action({ context: load, request }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { advice } = await adviseOn(context, request)
  const [first] = advice.steps
  if (!first) return redirect('/courses')
  const { personId, cookie } = await ensureLearner(context, {
    address: load.clientAddress,
    cookies: request.headers.get('Cookie')
  }).catch(answerRefusal)
  await enterCourse(context, { personId, courseSlug: first.offer.slug, path: advice.path })
  const to = `/courses/${first.offer.slug}/${first.lesson.slug}`
  return redirect(to, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? '' },
  { name: 'robots', content: 'noindex' }
]

export default function StartResultPage() {
  const { pageTitle, steps, minutes, back } = useLoaderData<typeof loader>()
  const t = useTranslator()
  if (steps.length === 0) return <Page title={pageTitle}>{<Empty title={t('finding.start-none')} />}</Page>
  return (
    <Page
      title={pageTitle}
      lead={t('finding.start-result-lead', { count: steps.length, minutes })}
      width="text"
      before={
        <a className="start-back" href={back}>
          {t('finding.start-back')}
        </a>
      }
    >
      <ol className="steps">
        {steps.map((step, index) => (
          <Step key={step.to} step={step} number={index + 1} />
        ))}
      </ol>
      <form method="post">
        <Button large iconAfter="arrow-right">
          {t('finding.start-enter')}
        </Button>
      </form>
      <p>
        <a className="start-skip" href="/start">
          {t('finding.start-again')}
        </a>
      </p>
    </Page>
  )
}

function Step({ step, number }: { step: AdvicePage['steps'][number]; number: number }) {
  const t = useTranslator()
  const [first, second] = step.because
  return (
    <li>
      <span className="steps__mark">{number}</span>
      <span className="steps__main">
        <a href={step.to}>{step.title}</a>
        <br />
        <small>
          {first === undefined && t('finding.start-because-first')}
          {first !== undefined && second === undefined && t('finding.start-because', { reason: first })}
          {first !== undefined && second !== undefined && t('finding.start-because-two', { first, second })}
        </small>
      </span>
      <span className="steps__side">{t('catalogue.minutes', { minutes: step.minutes })}</span>
    </li>
  )
}
