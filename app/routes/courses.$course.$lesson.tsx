import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { authorise, type ViewerContext } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { refuseOtherLearner } from '~/areas/accounts/own-profile.server'
import { neighboursOf } from '~/areas/catalogue/course'
import { findLesson, findSummary } from '~/areas/catalogue/lessons.server'
import { findMoved } from '~/areas/catalogue/moved.server'
import { FinishForm } from '~/areas/learning/finish-form'
import { LessonBlocks } from '~/areas/learning/lesson-blocks'
import { FOOT, type LessonPage as Page } from '~/areas/learning/lesson-page'
import { LessonHead, LessonLinks, Outline } from '~/areas/learning/lesson-parts'
import { LessonQuestions } from '~/areas/learning/lesson-questions'
import { LessonSound } from '~/areas/learning/lesson-sound'
import { ReadingBar } from '~/areas/learning/reading-bar'
import { StillMissing } from '~/areas/learning/still-missing'
import { LESSON_TEXT } from '~/areas/learning/use-reading-place'
import { useTerms } from '~/areas/learning/use-terms'
import { useViewer } from '~/areas/learning/use-viewer'
import { answerRefusal } from '~/platform/domain-error'
import { Prose } from '~/platform/prose'
import { shareMeta } from '~/platform/share-meta.server'
import activityStyles from '~/ui/styles/activities.css?url'
import type { Site } from '~/workflows/describe-site.server'
import { finishLesson } from '~/workflows/finish-lesson.server'
import { readLesson } from '~/workflows/read-lesson.server'

/** Only the messages a lesson says are loaded with it. */
export const handle = { messages: 'reader' }

/** Anyone. The answer is the same for everyone: the page is stored. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const { db, language } = context
  const page = await readLesson(db.read, addressIn(params), language, load)
  if (page) return { ...page, meta: await describeMeta(context, page) }
  const moved = await findMoved(db.read, addressIn(params))
  throw moved ? redirect(moved, 301) : new Response(null, { status: 404 })
}

async function describeMeta(context: ViewerContext, { course, lesson }: Page) {
  const summary = await findSummary(context.db.read, { course: course.slug, lesson: lesson.slug })
  return shareMeta(context, {
    path: `/courses/${course.slug}/${lesson.slug}`,
    title: `${lesson.title} – ${course.title}`,
    description: summary?.[context.language] ?? '',
    kind: 'article'
  })
}

/** Anyone who learns: a visitor gets a profile on this device. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const address = addressIn(params)
  const lesson = await findLesson(context.db.read, address)
  if (!lesson) throw new Response(null, { status: 404 })
  const form = await request.formData()
  refuseOtherLearner(context, form)
  const key = form.get('idempotencyKey')
  const origin = { address: load.clientAddress, cookies: request.headers.get('Cookie') }
  const { personId, cookie } = await ensureLearner(context, origin).catch(answerRefusal)
  const idempotencyKey = typeof key === 'string' && key !== '' ? key.slice(0, 64) : null
  await finishLesson(context, { personId, courseSlug: address.course, lessonId: lesson.id, idempotencyKey })
  return redirect(`/courses/${address.course}?done=${lesson.slug}`, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}

function addressIn(params: LoaderFunctionArgs['params']) {
  return { course: params.course ?? '', lesson: params.lesson ?? '' }
}

/** The look of activities comes only with a lesson that has one. */
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: '404' }]
  const hasActivities = data.blocks.some(({ kind }) => kind === 'activity')
  return hasActivities ? [...data.meta, { tagName: 'link', rel: 'stylesheet', href: activityStyles }] : data.meta
}

export default function LessonPage() {
  const { course, lesson, headings, lessons, blocks, questions, audio } = useLoaderData<typeof loader>()
  const viewer = useViewer(course.id)
  const hotline = useRouteLoaderData<Site>('root')?.hotlines[0] ?? null
  useTerms()
  const isDone = viewer?.lessons[lesson.id] === 'done'
  const neighbours = neighboursOf(lessons, lesson.id)
  const place = { number: lessons.findIndex((one) => one.id === lesson.id) + 1, all: lessons.length }
  return (
    <article className="lesson">
      <LessonHead
        course={course}
        lesson={lesson}
        place={place}
        isDone={isDone}
        isChanged={viewer?.reading?.changed.includes(lesson.id) ?? false}
        learner={viewer?.learner?.name ?? viewer?.name ?? null}
      />
      <Prose id="aids" className={null} />
      <LessonSound course={course.slug} lesson={lesson.slug} recordings={audio} />
      <Outline headings={headings} />
      <div id={LESSON_TEXT}>
        <LessonBlocks
          blocks={blocks}
          lesson={`${course.slug}/${lesson.slug}`}
          personId={viewer?.personId}
          practised={viewer?.reading?.practised[lesson.id] ?? []}
        />
      </div>
      <div className="lesson-end" id="end">
        <FinishForm
          course={course}
          lesson={lesson}
          isDone={isDone}
          next={neighbours.next}
          personId={viewer?.personId}
        />
        <Prose id={FOOT.rule} className={null} />
        <StillMissing missing={viewer?.reading?.missing ?? null} />
        <LessonQuestions course={course.slug} lesson={lesson.slug} questions={questions} personId={viewer?.personId} />
        <Prose id={FOOT.unclear} className={null} />
        {hotline && (
          <p>
            <a className="tool-link" href={`tel:${hotline.number}`}>
              {hotline.label}
            </a>
          </p>
        )}
        <LessonLinks course={course.slug} {...neighbours} />
      </div>
      <ReadingBar {...{ course, lesson, headings, hotline, ...place }} viewer={viewer && { ...viewer, isDone }} />
    </article>
  )
}
