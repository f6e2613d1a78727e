import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { neighboursOf } from '~/areas/catalogue/course'
import { findLesson } from '~/areas/catalogue/lessons.server'
import { FinishForm } from '~/areas/learning/finish-form'
import { LessonBlocks } from '~/areas/learning/lesson-blocks'
import { LessonHead, LessonLinks, Outline } from '~/areas/learning/lesson-parts'
import { useViewer } from '~/areas/learning/use-viewer'
import { answerRefusal } from '~/platform/domain-error'
import { finishLesson } from '~/workflows/finish-lesson.server'
import { readLesson } from '~/workflows/read-lesson.server'

/** Only the messages a lesson says are loaded with it. */
export const handle = { messages: 'reader' }

/** Anyone. The answer is the same for everyone: the page is stored. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const { db, language } = await authorise(load, request, 'public')
  const page = await readLesson(db.read, addressIn(params), language, load.prose)
  if (!page) throw new Response(null, { status: 404 })
  return page
}

/** Anyone who learns: a visitor gets a profile on this device. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const address = addressIn(params)
  const lesson = await findLesson(context.db.read, address)
  if (!lesson) throw new Response(null, { status: 404 })
  const key = (await request.formData()).get('idempotencyKey')
  const origin = { address: load.clientAddress, cookies: request.headers.get('Cookie') }
  const { personId, cookie } = await ensureLearner(context, origin).catch(answerRefusal)
  const idempotencyKey = typeof key === 'string' && key !== '' ? key.slice(0, 64) : null
  await finishLesson(context, { personId, courseSlug: address.course, lessonId: lesson.id, idempotencyKey })
  return redirect(`/courses/${address.course}?done=${lesson.slug}`, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}

function addressIn(params: LoaderFunctionArgs['params']) {
  return { course: params.course ?? '', lesson: params.lesson ?? '' }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.lesson.title} – ${data.course.title}` : '404' }
]

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
