import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Textarea } from '~/ui/field'
import type { PublishedQuestion } from './questions'

type LessonQuestionsProps = {
  course: string
  lesson: string
  /** Null while the course takes no questions. */
  questions: ReadonlyArray<PublishedQuestion> | null
  /** Whose page this is, once that is known. */
  personId: string | null | undefined
}

/** What others asked and trainers answered, and a plain form to ask. Texts stay texts: no address becomes a link. */
export function LessonQuestions({ course, lesson, questions, personId }: LessonQuestionsProps) {
  const t = useTranslator()
  if (questions === null) return null
  return (
    <section className="lesson-questions no-print" aria-labelledby="questions-title" id="questions">
      <h2 id="questions-title">{t('reader.questions')}</h2>
      {questions.length === 0 && <p>{t('reader.questions-none')}</p>}
      <ul className="questions">
        {questions.map((question) => (
          <li key={question.id} lang="vi">
            <p className="muted small">{t('reader.question-by')}</p>
            <p className="question__text">{question.text}</p>
            <p className="muted small">{t('reader.question-answer')}</p>
            <p className="question__answer">{question.answer}</p>
          </li>
        ))}
      </ul>
      <form method="post" action="/ask">
        <input type="hidden" name="course" value={course} />
        <input type="hidden" name="lesson" value={lesson} />
        {personId && <input type="hidden" name="learner" value={personId} />}
        <Textarea
          id="question"
          label={t('reader.ask')}
          hint={t('reader.ask-hint')}
          rows={3}
          required
          minLength={8}
          maxLength={500}
        />
        <Button variant="secondary">{t('reader.ask-send')}</Button>
      </form>
    </section>
  )
}
