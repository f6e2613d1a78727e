import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { GivenAnswer } from '~/areas/assessment/given-answer'
import { ItemFeedback } from '~/areas/assessment/item-feedback'
import { useTranslator } from '~/platform/i18n-context'
import { asId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { describeResult } from '~/workflows/read-quiz.server'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const result = await describeResult(context, asId(params.attempt ?? ''))
  if (!result) throw new Response(null, { status: 404 })
  if (result === 'open') throw redirect(`/attempts/${params.attempt}`)
  return { ...result, title: result.quiz.title[context.language] }
}

export const meta: MetaFunction<typeof loader> = ({ data: result }) => [{ title: result?.title ?? '' }]

export default function ResultPage() {
  const t = useTranslator()
  const result = useLoaderData<typeof loader>()
  const home = `/courses/${result.course.slug}`
  return (
    <Page
      width="text"
      title={t('assessment.result-title', { quiz: result.title })}
      before={
        <Breadcrumbs
          label={t('assessment.breadcrumbs')}
          items={[
            { label: result.course.title[t.language], to: home },
            { label: result.title, to: `${home}/quiz/${result.quiz.slug}` },
            { label: t('assessment.result-title', { quiz: result.title }) }
          ]}
        />
      }
    >
      {result.isSelfCheck ? <WhereOneStands /> : <Verdict />}
      {(!result.passed || result.isSelfCheck) && <ToReview />}
      {result.isSelfCheck ? <WayIn /> : <WaysOn />}
      <Section id="items" title={t('assessment.result-items')}>
        {result.items.map((answer, index) => (
          <div className="panel question" key={answer.id} id={`item-${index + 1}`}>
            <h3 className="question__stem">
              {t('assessment.item-number', { number: index + 1 })} {answer.item.shown.stem}
            </h3>
            <GivenAnswer shown={answer.item.shown} response={answer.response} />
            <ItemFeedback item={answer.item} response={answer.response} />
          </div>
        ))}
      </Section>
    </Page>
  )
}

function Verdict() {
  const t = useTranslator()
  const { passed, items, percent, percentBefore, passPercent, complete } = useLoaderData<typeof loader>()
  const right = items.filter((answer) => answer.right).length
  const values = { right, all: items.length, percent, pass: passPercent }
  return (
    <Notice
      tone={passed ? 'done' : 'info'}
      title={t(passed ? 'assessment.result-passed-title' : 'assessment.result-failed-title')}
    >
      <p>{t(passed ? 'assessment.result-passed' : 'assessment.result-failed', values)}</p>
      {percentBefore !== null && (
        <p>{t('assessment.result-before', { before: percentBefore, percent: values.percent })}</p>
      )}
      {complete && (
        <p>
          <strong>{t('assessment.result-complete-title')}</strong>
        </p>
      )}
    </Notice>
  )
}

/** After a test of oneself: nothing was passed or failed. */
function WhereOneStands() {
  const t = useTranslator()
  const { items } = useLoaderData<typeof loader>()
  const right = items.filter((answer) => answer.right).length
  return (
    <Notice tone="info" title={t('assessment.check-result-title', { right, all: items.length })}>
      <p>{t('assessment.check-result')}</p>
    </Notice>
  )
}

function WayIn() {
  const t = useTranslator()
  const { course, nextLessonSlug } = useLoaderData<typeof loader>()
  const home = `/courses/${course.slug}`
  return (
    <div className="actions">
      <ButtonLink to={nextLessonSlug ? `${home}/${nextLessonSlug}` : home} reloadDocument large>
        {t('assessment.check-go-on')}
      </ButtonLink>
    </div>
  )
}

function ToReview() {
  const t = useTranslator()
  const { review, course } = useLoaderData<typeof loader>()
  if (review.length === 0) return null
  return (
    <Section id="review" title={t('assessment.result-review')}>
      <ul>
        {review.map((lesson) => (
          <li key={lesson.slug}>
            <a href={`/courses/${course.slug}/${lesson.slug}`}>
              {t('assessment.result-review-lesson', { position: lesson.position, title: lesson.title[t.language] })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The one thing to do next, then the others. */
function WaysOn() {
  const t = useTranslator()
  const result = useLoaderData<typeof loader>()
  const home = `/courses/${result.course.slug}`
  const unfinished = result.passed && !result.complete && result.nextLessonSlug
  return (
    <div className="stack stack--tight">
      {unfinished && <p>{t('assessment.result-lessons-left', { count: result.lessonsLeft })}</p>}
      {result.passed && result.nextPlan && <p>{t('reader.still-plan')}</p>}
      {result.passed && !result.hasAccount && <p>{t('assessment.result-claim')}</p>}
      {!result.passed && <p>{t('assessment.result-left', { left: result.attemptsLeft })}</p>}
      <div className="actions">
        {result.certificateCode && (
          <ButtonLink to="/me/certificates" icon="certificate" large>
            {t('assessment.result-certificate')}
          </ButtonLink>
        )}
        {unfinished && (
          <ButtonLink to={`${home}/${result.nextLessonSlug}`} reloadDocument>
            {t('assessment.result-go-on')}
          </ButtonLink>
        )}
        {result.passed && result.nextPlan && <ButtonLink to={result.nextPlan}>{t('catalogue.write-plan')}</ButtonLink>}
        {result.passed && !result.hasAccount && <ButtonLink to="/sign-up">{t('assessment.result-sign-up')}</ButtonLink>}
        {!result.passed && result.attemptsLeft > 0 && (
          <ButtonLink to={`${home}/quiz/${result.quiz.slug}`}>{t('assessment.result-again')}</ButtonLink>
        )}
        <ButtonLink to={home} variant="secondary" reloadDocument>
          {t('assessment.back-to-course')}
        </ButtonLink>
      </div>
    </div>
  )
}
