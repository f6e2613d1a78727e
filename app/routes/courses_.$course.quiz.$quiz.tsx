import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { answerRefusal, isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { describeQuiz } from '~/workflows/read-quiz.server'
import { startQuiz } from '~/workflows/start-quiz.server'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const path = new URL(request.url).searchParams.get('path')
  const quiz = await describeQuiz(context, { course: params.course ?? '', quiz: params.quiz ?? '', path })
  if (!quiz) throw new Response(null, { status: 404 })
  return { ...quiz, title: quiz.quiz.title[context.language] }
}

/** Opens the attempt, or goes on with the one that is open: pressing twice opens one. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const address = { courseSlug: params.course ?? '', quizSlug: params.quiz ?? '' }
  const form = await request.formData()
  const path = form.get('path')
  const origin = { address: load.clientAddress, cookies: request.headers.get('cookie') }
  const learner = await ensureLearner(context, origin).catch(answerRefusal)
  const headers = learner.cookie ? { 'Set-Cookie': learner.cookie } : undefined
  try {
    const { personId } = learner
    const attemptId = await startQuiz(context, { ...address, personId, path: typeof path === 'string' ? path : null })
    return redirect(`/attempts/${attemptId}`, { headers })
  } catch (error) {
    if (!isDomainError(error)) throw error
    if (error.status === 404) throw new Response(null, { status: 404 })
    return data({ refused: error.code, values: error.values }, { status: error.status, headers })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: quiz }) => [{ title: quiz?.title ?? '' }]

export default function QuizPage() {
  const t = useTranslator()
  const quiz = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const home = `/courses/${quiz.course.slug}`
  const isFull = quiz.attemptsLeft === 0 && quiz.openAttemptId === null
  return (
    <Page
      width="text"
      title={quiz.title}
      lead={
        quiz.isSelfCheck
          ? t('assessment.check-lead', { count: quiz.count })
          : t('assessment.quiz-lead', { count: quiz.count, needed: quiz.needed, percent: quiz.passPercent })
      }
      before={
        <Breadcrumbs
          label={t('assessment.breadcrumbs')}
          items={[{ label: quiz.course.title[t.language], to: home }, { label: quiz.title }]}
        />
      }
    >
      {quiz.passedPercent !== null && !quiz.isSelfCheck && (
        <Notice tone="done">
          <p>{t('assessment.quiz-passed', { percent: quiz.passedPercent })}</p>
        </Notice>
      )}
      {answer && !isFull && (
        <Notice tone="careful">
          <p>{t.find(`error.${answer.refused}`, answer.values) ?? t('error.form-incomplete')}</p>
        </Notice>
      )}
      {isFull && (
        <Notice tone="careful" title={t('assessment.quiz-tomorrow-title')}>
          <p>{t('assessment.quiz-tomorrow')}</p>
        </Notice>
      )}
      {quiz.isSelfCheck ? <p>{t('assessment.check-rules')}</p> : <QuizRules />}
      {quiz.lessonsLeft > 0 && !quiz.isSelfCheck && (
        <p>{t('assessment.quiz-lessons-left', { count: quiz.lessonsLeft })}</p>
      )}
      {!quiz.hasAccount && (
        <Notice>
          <p>{t('assessment.quiz-visitor')}</p>
        </Notice>
      )}
      <form method="post" className="actions">
        <input type="hidden" name="path" value={quiz.path.id} />
        {!isFull && <Button large>{t(startLabel(quiz))}</Button>}
        <ButtonLink to={home} variant="secondary" reloadDocument>
          {t('assessment.back-to-course')}
        </ButtonLink>
      </form>
    </Page>
  )
}

function startLabel(quiz: { openAttemptId: string | null; passedPercent: number | null }) {
  if (quiz.openAttemptId) return 'assessment.quiz-resume'
  return quiz.passedPercent === null ? 'assessment.quiz-start' : 'assessment.quiz-again'
}

/** What counts, before the first question is seen. */
function QuizRules() {
  const t = useTranslator()
  const quiz = useLoaderData<typeof loader>()
  const facts = [
    [t('assessment.quiz-rule-items'), String(quiz.count)],
    [
      t('assessment.quiz-rule-pass'),
      t('assessment.quiz-rule-pass-value', { percent: quiz.passPercent, needed: quiz.needed })
    ],
    [
      t('assessment.quiz-rule-tries'),
      t('assessment.quiz-rule-tries-value', { count: quiz.quiz.attemptsPerDay, left: quiz.attemptsLeft })
    ],
    [t('assessment.quiz-rule-time'), t('assessment.quiz-rule-time-value')]
  ]
  return (
    <Section id="rules" title={t('assessment.quiz-counts-title')}>
      <p className="muted">{t('assessment.quiz-path', { path: quiz.path.title[t.language] })}</p>
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul>
        <li>{t('assessment.quiz-counts-each')}</li>
        <li>{t('assessment.quiz-counts-saved')}</li>
        <li>{t('assessment.quiz-counts-best')}</li>
        <li>{t('assessment.quiz-counts-explained')}</li>
      </ul>
    </Section>
  )
}
