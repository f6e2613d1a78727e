import '../ui/styles/staff.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { listContentFaults } from '~/areas/authoring/content-report.server'
import { BankList, ContentFaults, CoverageTable, LessonTable } from '~/areas/authoring/course-tables'
import { findCourseForAuthors } from '~/areas/authoring/courses.server'
import { areQuestionsOpen } from '~/areas/catalogue/questions-open.server'
import { QuestionsSwitch } from '~/areas/learning/question-desk'
import { countOpenRemarks } from '~/areas/learning/remarks.server'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'

/** Trainers, reviewers and administrators: the page holds keys. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'course:author')
  const { db, language, today } = context
  const course = await findCourseForAuthors(db.read, params.course ?? '', language, today)
  if (!course) throw new Response(null, { status: 404 })
  const isInFiles = course.home === 'files'
  const faults = isInFiles ? await listContentFaults(context, course.courseId, language) : null
  const questionsOpen = await areQuestionsOpen(db.read, course.courseId)
  return { ...course, faults, questionsOpen, remarks: await countOpenRemarks(db.read, course.courseId) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Studio' }]

export default function StudioCoursePage() {
  const course = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page
      before={
        <Breadcrumbs
          label={t('ui.breadcrumbs')}
          items={[{ label: t('authoring.studio'), to: '/studio' }, { label: course.title }]}
        />
      }
      title={course.title}
      lead={t('authoring.version-line', {
        number: course.version,
        day: formatDay(course.publishedOn),
        home: t(`authoring.home-${course.home}`)
      })}
      actions={
        <ButtonLink to={`/courses/${course.slug}`} reloadDocument variant="secondary">
          {t('authoring.public-page')}
        </ButtonLink>
      }
    >
      <Section id="lessons-section" title={t('authoring.lessons')}>
        <LessonTable course={course.slug} lessons={course.lessons} />
      </Section>
      <Section id="remarks-section" title={t('authoring.remarks')}>
        <p>{t('authoring.remarks-waiting', { count: course.remarks })}</p>
        <ButtonLink to={`/studio/courses/${course.slug}/remarks`} variant="secondary">
          {t('authoring.remarks-open')}
        </ButtonLink>
      </Section>
      <Section id="questions-section" title={t('together.course-questions')}>
        <QuestionsSwitch course={course.slug} open={course.questionsOpen} />
      </Section>
      {course.faults && (
        <Section id="check-section" title={t('authoring.content-check')}>
          <ContentFaults lines={course.faults} />
        </Section>
      )}
      <Section id="coverage-section" title={t('authoring.coverage')}>
        <CoverageTable coverage={course.coverage} />
      </Section>
      <Section id="bank-section" title={t('authoring.bank', { count: course.items.length })}>
        <BankList items={course.items} />
      </Section>
    </Page>
  )
}
