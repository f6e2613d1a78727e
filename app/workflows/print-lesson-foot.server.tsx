import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { percentOf } from '~/areas/assessment/attempt-rules'
import { findQuiz } from '~/areas/assessment/quizzes.server'
import { type Course, pathOf } from '~/areas/catalogue/course'
import type { Lesson } from '~/areas/catalogue/lessons.server'
import { CompletionSentence, UnclearDetails } from '~/areas/learning/lesson-foot'
import { FOOT } from '~/areas/learning/lesson-page'
import { translatorFor } from '~/platform/catalogues.server'
import type { Reader } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'
import { TranslatorProvider } from '~/platform/i18n-context'

/**
 * Prints what stands under every lesson and needs no script: what completing the course asks on its first path, and the
 * form for a passage that is hard to follow. As finished HTML it costs the page neither messages nor code.
 */
export async function printLessonFoot(
  db: Reader,
  { course, lesson }: { course: Course; lesson: Lesson },
  language: Language,
  prose: Map<string, string>
): Promise<void> {
  const print = (element: ReactElement) =>
    renderToStaticMarkup(<TranslatorProvider value={translatorFor(language)}>{element}</TranslatorProvider>)
  const path = pathOf(course, null)
  const quiz = await findQuiz(db, course.versionId, path.quiz)
  const mark = quiz && percentOf(quiz.passMark)
  const { slug } = course
  const lessons = path.lessons.length
  prose.set(FOOT.rule, mark === null ? '' : print(<CompletionSentence course={slug} lessons={lessons} mark={mark} />))
  const unclear = <UnclearDetails course={slug} lesson={lesson.slug} headings={lesson.headings} />
  prose.set(FOOT.unclear, print(unclear))
}
