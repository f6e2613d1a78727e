import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise, type ViewerContext } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { neighboursOf } from '~/areas/catalogue/course'
import { findLesson, findSummary } from '~/areas/catalogue/lessons.server'
import { findMoved } from '~/areas/catalogue/moved.server'
import { FinishForm } from '~/areas/learning/finish-form'
import { LessonBlocks } from '~/areas/learning/lesson-blocks'
import type { LessonPage as Page } from '~/areas/learning/lesson-page'
import { LessonHead, LessonLinks, Outline } from '~/areas/learning/lesson-parts'
import { useViewer } from '~/areas/learning/use-viewer'
import { shareMeta } from '~/platform/share-meta.server'
import { finishLesson } from '~/workflows/finish-lesson.server'
import { readLesson } from '~/workflows/read-lesson.server'

/** Only the messages a lesson says are loaded with it. */
export const handle = { messages: 'reader' }

/** Anyone. The answer is the same for everyone: the page is stored. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const { db, language } = context
  const page = await readLesson(db.read, addressIn(params), language, load.prose)
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
  const key = (await request.formData()).get('idempotencyKey')
  const { personId, cookie } = await ensureLearner(context, request.headers.get('Cookie'))
  const idempotencyKey = typeof key === 'string' && key !== '' ? key.slice(0, 64) : null
  await finishLesson(context, { personId, courseSlug: address.course, lessonId: lesson.id, idempotencyKey })
  return redirect(`/courses/${address.course}?done=${lesson.slug}`, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}

function addressIn(params: LoaderFunctionArgs['params']) {
  return { course: params.course ?? '', lesson: params.lesson ?? '' }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.meta ?? [{ title: '404' }]

export default function LessonPage() {
  const { course, lesson, headings, lessons, blocks } = useLoaderData<typeof loader>()
  const viewer = useViewer(course.id)
  const isDone = viewer?.lessons[lesson.id] === 'done'
  return (
    <article className="lesson">
      <LessonHead
        course={course}
        lesson={lesson}
        isDone={isDone}
        learner={viewer?.learner?.name ?? viewer?.name ?? null}
      />
      <Outline headings={headings} />
      <LessonBlocks blocks={blocks} />
      <div className="lesson-end" id="end">
        <FinishForm isDone={isDone} />
        <LessonLinks course={course.slug} {...neighboursOf(lessons, lesson.id)} />
      </div>
    </article>
  )
}
