import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { listCourses } from '~/areas/catalogue/courses.server'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Card, Cards } from '~/ui/card'
import { Page } from '~/ui/page'

/** Trainers, reviewers and administrators. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const { db, language } = await authorise(load, request, 'course:author')
  const courses = await listCourses(db.read)
  return courses.map(({ slug, title, minutes, lessonCount, cover }) => ({
    slug,
    title: title[language],
    minutes,
    lessonCount,
    cover
  }))
}

export const meta: MetaFunction = () => [{ title: 'Studio' }]

export default function StudioPage() {
  const courses = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page
      title={t('authoring.studio')}
      lead={t('authoring.studio-lead')}
      actions={
        <ButtonLink to="/studio/questions" variant="secondary">
          {t('together.questions')}
        </ButtonLink>
      }
    >
      <Cards>
        {courses.map((course) => (
          <li key={course.slug}>
            <Card
              headingLevel={2}
              title={course.title}
              to={`/studio/courses/${course.slug}`}
              picture={<img src={`/media/${course.cover}`} alt="" width="640" height="360" />}
              meta={t('authoring.course-size', { lessons: course.lessonCount, minutes: course.minutes })}
            />
          </li>
        ))}
      </Cards>
      <p>
        <a href="/loudspeaker">{t('ui.loudspeaker')}</a>
      </p>
    </Page>
  )
}
