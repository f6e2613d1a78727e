import { z } from 'zod'
import { cleanText } from '~/platform/text'

/** Long enough for a real question; a page of text is a conversation, for which there is the hotline. */
export const LONGEST_QUESTION = 500
export const LONGEST_ANSWER = 2000
/** One learner asks no more than this in a day. */
export const MOST_A_DAY = 10

const SHORTEST_QUESTION = 8

export const AskForm = z.object({
  course: z.string().min(1, 'form-incomplete').max(100, 'form-incomplete'),
  lesson: z.string().min(1, 'form-incomplete').max(100, 'form-incomplete'),
  question: z
    .string()
    .default('')
    .transform(cleanText)
    .pipe(z.string().min(SHORTEST_QUESTION, 'question-short').max(LONGEST_QUESTION, 'question-long'))
})

/** Line breaks of an answer stay, so that steps can stand under each other. */
function cleanLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

export const AnswerForm = z.object({
  question: z.string().min(1, 'form-incomplete').max(64, 'form-incomplete'),
  answer: z
    .string()
    .default('')
    .transform(cleanLines)
    .pipe(z.string().min(1, 'answer-missing').max(LONGEST_ANSWER, 'answer-long'))
})

export type QuestionState = 'waiting' | 'published' | 'hidden'

/** A question and its answer as everyone may read them. Who asked is not part of it. */
export type PublishedQuestion = { id: string; text: string; answer: string }
