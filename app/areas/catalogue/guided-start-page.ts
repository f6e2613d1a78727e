import type { Language } from '~/platform/i18n'
import { type Advice, answersIn, type GuidedStart } from './guided-start'

export type QuestionPage = {
  id: string
  text: string
  hint: string | null
  number: number
  all: number
  choices: { value: string; label: string }[]
  chosen: string | undefined
  /** The answers to the other questions, to be sent along. */
  kept: [string, string][]
  back: string
  next: string
  skip: string
}

/** One question as its page shows it, or null when there is none of this number. */
export function describeQuestion(
  start: GuidedStart,
  number: number,
  asked: URLSearchParams,
  language: Language
): QuestionPage | null {
  const question = start.questions[number - 1]
  if (!question) return null
  const answers = answersIn(start, asked)
  const kept = answers.filter(([id]) => id !== question.id)
  const all = start.questions.length
  const next = number === all ? '/start/result' : `/start/${number + 1}`
  return {
    id: question.id,
    text: question.text[language],
    hint: question.hint?.[language] ?? null,
    number,
    all,
    choices: question.choices.map((choice) => ({ value: choice.id, label: choice.label[language] })),
    chosen: answers.find(([id]) => id === question.id)?.[1],
    kept,
    back: withAnswers(number === 1 ? '/start' : `/start/${number - 1}`, answers),
    next,
    skip: withAnswers(next, kept)
  }
}

function withAnswers(path: string, answers: [string, string][]): string {
  return answers.length === 0 ? path : `${path}?${new URLSearchParams(answers)}`
}

export type AdvicePage = {
  path: string | null
  minutes: number
  steps: { to: string; title: string; summary: string; course: string; minutes: number; because: string[] }[]
  back: string
}

/** What is advised, in one language, each step with its reasons. */
export function describeAdvice(
  start: GuidedStart,
  { path, steps }: Advice,
  asked: URLSearchParams,
  language: Language
): AdvicePage {
  return {
    path,
    minutes: steps.reduce((sum, step) => sum + step.lesson.minutes, 0),
    steps: steps.map(({ offer, lesson, because }) => ({
      to: `/courses/${offer.slug}/${lesson.slug}`,
      title: lesson.title[language],
      summary: lesson.summary[language],
      course: offer.title[language],
      minutes: lesson.minutes,
      because: because.map((choice) => choice.because[language])
    })),
    back: withAnswers(`/start/${start.questions.length}`, answersIn(start, asked))
  }
}
