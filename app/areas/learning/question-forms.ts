import { z } from 'zod'
import { cleanText } from '~/platform/text'
import { LONGEST_ANSWER, LONGEST_QUESTION } from './questions'

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
