import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { authorise } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { findMoved } from '~/areas/catalogue/moved.server'
import { GoOn, LessonSteps, PathChoice, Rule } from '~/areas/learning/course-parts'
import { DownloadCourse } from '~/areas/learning/download-course'
import { answerRefusal } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { shareMeta } from '~/platform/share-meta.server'
import { Notice } from '~/ui/notice'
import { Hero, Section } from '~/ui/page'
import { ProgressBar } from '~/ui/progress-bar'
import { describeCourse } from '~/workflows/describe-course.server'
import { chooseCoursePath } from '~/workflows/enrol.server'

/** Anyone; what a learner has done is shown to that learner alone. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const asked = new URL(request.url).searchParams
  const view = { language: context.language, path: asked.get('path'), done: asked.get('done') }
  const page = await describeCourse(context, params.course ?? '', view)
  if (page) {
    const shared = { path: `/courses/${page.slug}`, title: page.title, description: page.summary }
    return { ...page, meta: shareMeta(context, shared) }
  }
  const moved = await findMoved(context.db.read, { course: params.course ?? '', lesson: null })
  throw moved ? redirect(moved, 301) : new Response(null, { status: 404 })
}

const StartForm = z.object({ path: z.string().min(1).max(100) })

/** Anyone who learns: choosing a path begins the course, or a new round of a finished one. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const courseSlug = params.course ?? ''
  const form = StartForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return redirect(`/courses/${courseSlug}`)
  const origin = { address: load.clientAddress, cookies: request.headers.get('Cookie') }
  const { personId, cookie } = await ensureLearner(context, origin).catch(answerRefusal)
  await chooseCoursePath(context, { personId, courseSlug, path: form.data.path }).catch(answerRefusal)
  return redirect(`/courses/${courseSlug}#lessons`, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.meta ?? [{ title: '404' }]

export default function CoursePage() {
  const course = useLoaderData<typeof loader>()
  const t = useTranslator()
  const { standing, receipt, rule } = course
  return (
    <>
      {receipt && (
        <Notice tone="done" title={t('catalogue.receipt-title', { lesson: receipt.title })}>
          <p>{t('catalogue.receipt-number', { number: receipt.number })}</p>
        </Notice>
      )}
      <Hero
        title={course.title}
        lead={course.summary}
        actions={<GoOn course={course} />}
        picture={<img src={`/media/${course.cover}`} alt="" width="640" height="360" />}
      />
      {standing && (
        <ProgressBar
          id="progress"
          label={t('catalogue.progress')}
          value={standing.done}
          max={rule.lessons}
          text={t('catalogue.progress-text', { done: standing.done, all: rule.lessons })}
        />
      )}
      <Section id="path" title={t('catalogue.path-title')}>
        <div className="stack">
          <PathChoice course={course} />
          <Rule rule={rule} />
        </div>
      </Section>
      <Section id="lessons" title={t('catalogue.lessons')}>
        <LessonSteps course={course} />
      </Section>
      <DownloadCourse course={course.slug} />
      <Section id="outcomes" title={t('catalogue.outcomes')}>
        <ul>
          {course.outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
