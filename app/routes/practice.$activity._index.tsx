import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { refuseOtherLearner } from '~/areas/accounts/own-profile.server'
import { ActivityIsland } from '~/areas/catalogue/activities/activity-island'
import { FinishActivity } from '~/areas/learning/finish-activity'
import { answerRefusal } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { type ActivityVersionId, asId } from '~/platform/ids'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import activityStyles from '~/ui/styles/activities.css?url'
import { finishActivity } from '~/workflows/finish-activity.server'
import { readPractice } from '~/workflows/read-practice.server'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: activityStyles }]

/** Anyone: one activity, after the moves its address names. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const page = await readPractice(context, params.activity ?? '', new URL(request.url).searchParams, load.prose)
  if (!page) throw new Response(null, { status: 404 })
  return page
}

/** Anyone who learns: keeps a play for its lesson, on a page without scripts. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const form = await request.formData()
  refuseOtherLearner(context, form)
  const said = (name: string) => String(form.get(name) ?? '').slice(0, 8000)
  const [course = '', lesson = ''] = said('lesson').split('/')
  const origin = { address: load.clientAddress, cookies: request.headers.get('Cookie') }
  const activityId = params.activity ?? ''
  const command = {
    address: { course, lesson },
    activityId,
    version: asId<ActivityVersionId>(said('version')),
    play: said('play')
  }
  const { personId, cookie } = await ensureLearner(context, origin).catch(answerRefusal)
  await finishActivity(context, { personId, ...command }).catch(answerRefusal)
  const back = new URLSearchParams({ play: command.play, lesson: `${course}/${lesson}` })
  return redirect(`/practice/${activityId}?${back}`, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.activity.data.title ?? '404' },
  { name: 'robots', content: 'noindex' }
]

export default function PracticePage() {
  const { activity, play, lesson, keepFor, personId } = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page
      width="text"
      title={t('finding.practice-title')}
      before={
        <p>
          {lesson ? (
            <a href={`/courses/${lesson.address}`}>{t('finding.practice-back', { lesson: lesson.title })}</a>
          ) : (
            <a href="/practice">{t('finding.practice-all')}</a>
          )}
        </p>
      }
    >
      {lesson?.receipt && (
        <Notice tone="done" title={t('finding.practice-kept', { receipt: lesson.receipt })}>
          <p>
            <a href={`/courses/${lesson.address}`}>{t('finding.practice-back', { lesson: lesson.title })}</a>
          </p>
        </Notice>
      )}
      <h2>{t(`finding.practice-kind-${activity.kind}`)}</h2>
      <ActivityIsland
        id="activity"
        activity={activity}
        play={play}
        lesson={lesson?.address ?? null}
        finish={(end) => <FinishActivity {...{ activity, personId }} play={end} lesson={keepFor} />}
      />
    </Page>
  )
}
