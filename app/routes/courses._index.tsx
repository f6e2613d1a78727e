import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { CourseCards } from '~/areas/catalogue/course-cards'
import { listCourses } from '~/areas/catalogue/courses.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'

/** Anyone. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const { db, language } = await authorise(load, request, 'public')
  const listed = await listCourses(db.read)
  const courses = listed.map((one) => ({ ...one, title: one.title[language], summary: one.summary[language] }))
  return { title: translatorFor(language)('catalogue.courses-title'), courses }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CoursesPage() {
  const { title, courses } = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page title={title} lead={t('catalogue.courses-lead')}>
      {courses.length === 0 ? <Empty title={t('catalogue.no-courses')} /> : <CourseCards courses={courses} level={2} />}
    </Page>
  )
}
