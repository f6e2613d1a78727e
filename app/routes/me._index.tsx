import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { authorise } from '~/areas/access/authorise.server'
import { BookmarkList } from '~/areas/learning/bookmark-list'
import { removeBookmark } from '~/areas/learning/bookmarks.server'
import { DoingList, DueList, FinishedList } from '~/areas/learning/my-lists'
import { MyTabs } from '~/areas/learning/my-tabs'
import { DeviceBar, OwnQuestions, WeekSection } from '~/areas/learning/my-together'
import { translatorFor } from '~/platform/catalogues.server'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { asId, type LessonId } from '~/platform/ids'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { chooseCoursePath } from '~/workflows/enrol.server'
import { describeMyLearning } from '~/workflows/my-learning.server'
import { describeMyBookmarks } from '~/workflows/my-notes.server'
import { describeMyTogether } from '~/workflows/my-together.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { actor, db } = context
  const [mine, shared] = await Promise.all([describeMyLearning(context), describeMyTogether(context)])
  const bookmarks = actor.kind === 'nobody' ? [] : await describeMyBookmarks(db.read, actor.personId)
  const pageTitle = translatorFor(context.language)('learning.my-title')
  return { ...(mine ?? NOBODY), shared, bookmarks, pageTitle }
}

/** A visitor who has done nothing yet. */
const NOBODY = { name: '', hasAccount: false, due: [], doing: [], finished: [], goOn: null }

const BookmarkForm = z.object({ removeBookmark: z.string().min(1).max(100) })
const AgainForm = z.object({ course: z.string().min(1).max(100), path: z.string().min(1).max(100) })

/** Begins a new round of a course that a new year asks for again, or lets a bookmark go. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  if (context.actor.kind === 'nobody') return redirect('/me')
  const sent = Object.fromEntries(await request.formData())
  const { personId } = context.actor
  const mark = BookmarkForm.safeParse(sent)
  if (mark.success) {
    const place = { personId, lessonId: asId<LessonId>(mark.data.removeBookmark) }
    await context.db.withTransaction((tx) => removeBookmark(tx, place))
    return redirect('/me')
  }
  const form = AgainForm.safeParse(sent)
  if (!form.success) return redirect('/me')
  const { course: courseSlug, path } = form.data
  try {
    await chooseCoursePath(context, { personId, courseSlug, path, again: true })
  } catch (error) {
    if (isDomainError(error)) throw new Response(null, { status: error.status })
    throw error
  }
  return redirect(`/courses/${courseSlug}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? '' }]

export default function MyLearningPage() {
  const t = useTranslator()
  const { name, hasAccount, due, doing, finished, goOn, shared, bookmarks } = useLoaderData<typeof loader>()
  const isEmpty = due.length + doing.length + finished.length === 0
  return (
    <Page
      title={name ? t('learning.my-greeting', { name }) : t('learning.my-title')}
      lead={isEmpty ? undefined : t('learning.my-lead')}
      actions={
        goOn && (
          <ButtonLink to={goOn} large reloadDocument iconAfter="arrow-right">
            {t('learning.go-on')}
          </ButtonLink>
        )
      }
    >
      {shared.onDevice && <DeviceBar name={name} inClass={shared.inClass} />}
      <MyTabs current="learning" />
      {isEmpty && (
        <Empty
          title={t('learning.empty-title')}
          action={<ButtonLink to="/courses">{t('learning.empty-action')}</ButtonLink>}
        >
          <p>{t('learning.empty')}</p>
          {!hasAccount && (
            <p>
              {t('learning.empty-account')} <a href="/sign-in">{t('ui.sign-in')}</a>
            </p>
          )}
        </Empty>
      )}
      {due.length > 0 && (
        <Section id="due" title={t('learning.due')}>
          <DueList due={due} />
        </Section>
      )}
      {doing.length > 0 && (
        <Section id="doing" title={t('learning.doing')}>
          <DoingList doing={doing} />
        </Section>
      )}
      {bookmarks.length > 0 && (
        <Section id="bookmarks" title={t('learning.bookmarks')}>
          <BookmarkList bookmarks={bookmarks} />
        </Section>
      )}
      {finished.length > 0 && (
        <Section id="finished" title={t('learning.finished')}>
          <FinishedList finished={finished} />
        </Section>
      )}
      <WeekSection {...shared.week} />
      <OwnQuestions questions={shared.questions} />
      {!hasAccount && !isEmpty && (
        <Notice title={t('learning.device-title')}>
          <p>{t('learning.device')}</p>
          <p>
            <a href="/sign-up">{t('learning.device-sign-up')}</a> · <a href="/sign-in">{t('ui.sign-in')}</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
