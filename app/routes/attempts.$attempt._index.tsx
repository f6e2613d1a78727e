import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { AttemptForm } from '~/areas/assessment/attempt-form'
import { changedAnswers } from '~/areas/assessment/posted-answers'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { type AttemptId, asId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { describeAttempt } from '~/workflows/read-quiz.server'
import { saveQuizForm, submitQuiz } from '~/workflows/submit-quiz.server'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const attempt = await describeAttempt(context, asId(params.attempt ?? ''))
  if (!attempt) throw new Response(null, { status: 404 })
  if (attempt === 'submitted') throw redirect(`/attempts/${params.attempt}/result`)
  const { searchParams } = new URL(request.url)
  return {
    ...attempt,
    title: attempt.quizTitle[context.language],
    saved: searchParams.has('saved'),
    confirming: searchParams.has('confirm')
  }
}

/** `save` keeps the form's answers; `submit` asks once when some are missing; `submit-anyway` hands in. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const attemptId = asId<AttemptId>(params.attempt ?? '')
  const attempt = await describeAttempt(context, attemptId)
  if (!attempt || context.actor.kind === 'nobody') throw new Response(null, { status: 404 })
  if (attempt === 'submitted') return redirect(`/attempts/${attemptId}/result`)

  const form = await request.formData()
  const changes = changedAnswers(attempt.items, form)
  const command = { attemptId, personId: context.actor.personId, changes }
  const intent = form.get('intent')
  try {
    if (intent !== 'submit-anyway') {
      const missing = await saveQuizForm(context, command)
      if (intent !== 'submit') return redirect(`/attempts/${attemptId}?saved=1`)
      if (missing > 0) return redirect(`/attempts/${attemptId}?confirm=1`)
    }
    await submitQuiz(context, command)
    return redirect(`/attempts/${attemptId}/result`)
  } catch (error) {
    if (isDomainError(error)) throw new Response(null, { status: error.status })
    throw error
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: attempt }) => [{ title: attempt?.title ?? '' }]

export default function AttemptPage() {
  const t = useTranslator()
  const attempt = useLoaderData<typeof loader>()
  const { attemptId, personId, items, confirming } = attempt
  return (
    <Page
      width="text"
      title={t('assessment.attempt-title', { quiz: attempt.title })}
      lead={t('assessment.attempt-lead')}
      before={
        <Breadcrumbs
          label={t('assessment.breadcrumbs')}
          items={[
            { label: attempt.course.title[t.language], to: `/courses/${attempt.course.slug}` },
            { label: attempt.title }
          ]}
        />
      }
    >
      {attempt.saved && (
        <Notice tone="done" live>
          <p>{t('assessment.attempt-saved')}</p>
        </Notice>
      )}
      <AttemptForm {...{ attemptId, personId, items, confirming }} quiz={attempt.title} />
    </Page>
  )
}
