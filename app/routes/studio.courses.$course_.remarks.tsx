import '../ui/styles/staff.css'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { LessonRemarks } from '~/areas/authoring/remark-list'
import { findCourse } from '~/areas/catalogue/courses.server'
import { settleRemarks } from '~/areas/learning/remarks.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { asId, type RemarkId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { readRemarks } from '~/workflows/read-remarks.server'

/** Trainers, reviewers and administrators. Nothing here says who made a remark. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const { db, language } = await authorise(load, request, 'course:author')
  const course = await readRemarks(db.read, params.course ?? '', language)
  if (!course) throw new Response(null, { status: 404 })
  const settled = Number(new URL(request.url).searchParams.get('settled')) || 0
  return { ...course, settled, pageTitle: translatorFor(language)('authoring.remarks') }
}

const MOST_SETTLED = 500

/** Notes that the remarks shown in one section were dealt with; those that came since stay open. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'course:author')
  const course = await findCourse(context.db.read, params.course ?? '')
  if (!course || !context.viewer) throw new Response(null, { status: 404 })
  const sent = (await request.formData()).getAll('remark').slice(0, MOST_SETTLED)
  const ids = sent.flatMap((id) => (typeof id === 'string' ? [asId<RemarkId>(id)] : []))
  const settled = await settleRemarks(context, { courseId: course.courseId, ids, byId: context.viewer.personId })
  return redirect(`/studio/courses/${course.slug}/remarks?settled=${settled}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.pageTitle} – ${data.title}` : '404' }
]

export default function RemarksPage() {
  const { slug, title, groups, settled } = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page
      before={
        <Breadcrumbs
          label={t('ui.breadcrumbs')}
          items={[
            { label: t('authoring.studio'), to: '/studio' },
            { label: title, to: `/studio/courses/${slug}` },
            { label: t('authoring.remarks') }
          ]}
        />
      }
      title={t('authoring.remarks')}
      lead={t('authoring.remarks-lead')}
    >
      {settled > 0 && <Notice tone="done" title={t('authoring.remarks-settled', { count: settled })} />}
      {groups.length === 0 && <Empty title={t('authoring.remarks-none')} />}
      {groups.map((group) => (
        <Section
          key={group.key}
          id={`lesson-${group.key || 'gone'}`}
          title={group.lesson?.title ?? t('authoring.remarks-old-lesson')}
        >
          <div className="stack">
            <LessonRemarks course={slug} group={group} />
          </div>
        </Section>
      ))}
    </Page>
  )
}
