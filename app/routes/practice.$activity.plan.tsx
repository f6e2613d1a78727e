import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { LearnerField } from '~/areas/accounts/learner-field'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { refuseOtherLearner } from '~/areas/accounts/own-profile.server'
import { LONGEST_TEXT } from '~/areas/catalogue/activities/planner/plan-document'
import { answerRefusal } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Textarea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { handInPlan, listPlanCourses } from '~/workflows/hand-in-plan.server'
import { countUnwritten, keepPlan, readPlan } from '~/workflows/write-plan.server'

/** Anyone: a plan to write, with the reader's own draft. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const plan = await readPlan(context, params.activity ?? '')
  if (!plan) throw new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams
  return {
    ...plan,
    courses: await listPlanCourses(context, plan.data.id),
    isSaved: asked.has('saved'),
    unwritten: asked.has('unwritten') ? countUnwritten(plan.data, plan.texts) : 0
  }
}

/** Anyone who learns: keeps the draft, and hands it in when asked to. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const form = await request.formData()
  refuseOtherLearner(context, form)
  const id = params.activity ?? ''
  const origin = { address: load.clientAddress, cookies: request.headers.get('Cookie') }
  const { personId, cookie } = await ensureLearner(context, origin).catch(answerRefusal)
  const headers = cookie ? { headers: { 'Set-Cookie': cookie } } : {}
  if (form.get('do') === 'hand-in') {
    const answer = await handInPlan(context, { personId, id, form }).catch(answerRefusal)
    return redirect(`/practice/${id}/plan${'unwritten' in answer ? '?unwritten=yes' : ''}`, headers)
  }
  await keepPlan(context, { personId, id, form }).catch(answerRefusal)
  return redirect(`/practice/${id}/plan?saved=yes`, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.data.title ?? '404' },
  { name: 'robots', content: 'noindex' }
]

export default function PlanPage() {
  const { data, texts, personId, courses, isSaved, unwritten } = useLoaderData<typeof loader>()
  const t = useTranslator()
  const address = `/practice/${data.id}/plan`
  return (
    <Page
      width="text"
      title={data.title}
      lead={t('finding.plan-lead')}
      before={
        <p>
          <a href={`/practice/${data.id}`}>{t('finding.plan-back')}</a>
        </p>
      }
    >
      {isSaved && <Notice tone="done" title={t('finding.plan-saved')} />}
      {unwritten > 0 && (
        <Notice tone="careful">
          <p>{t('finding.plan-unwritten', { count: unwritten })}</p>
        </Notice>
      )}
      {courses.map(
        ({ slug, receipt }) =>
          receipt && (
            <Notice key={slug} tone="done" title={t('finding.plan-handed-in')}>
              <p>
                {t('finding.plan-receipt', { receipt })} <a href={`/courses/${slug}`}>{t('finding.plan-to-course')}</a>
              </p>
            </Notice>
          )
      )}
      <form method="post" action={address} className="stack">
        <LearnerField personId={personId} />
        {data.steps.map((step) => (
          <div key={step.id}>
            <h2>{step.title}</h2>
            <Textarea
              id={`text.${step.id}`}
              label={t('finding.plan-text', { step: step.title })}
              hint={step.guidance}
              rows={6}
              maxLength={LONGEST_TEXT}
              defaultValue={texts[step.id] ?? ''}
            />
            <Details summary={t('finding.plan-checks')}>
              <ul>
                {step.checks.map((check) => (
                  <li key={check}>{check}</li>
                ))}
              </ul>
              <p>{step.example}</p>
            </Details>
          </div>
        ))}
        <div className="actions">
          <Button icon="check">{t('finding.plan-save')}</Button>
          <Button variant="secondary" formAction={`${address}.docx`}>
            {t('finding.plan-export')}
          </Button>
        </div>
        {courses.length > 0 && (
          <div>
            <Button name="do" value="hand-in" icon="check">
              {t('finding.plan-hand-in')}
            </Button>
            <p className="muted small">{t('finding.plan-hand-in-hint')}</p>
          </div>
        )}
      </form>
    </Page>
  )
}
