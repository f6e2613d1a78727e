/** Long enough for a real question; a page of text is a conversation, for which there is the hotline. */
export const LONGEST_QUESTION = 500
export const LONGEST_ANSWER = 2000
/** One learner asks no more than this in a day. */
export const MOST_A_DAY = 10

export type QuestionState = 'waiting' | 'published' | 'hidden'

/** A question and its answer as everyone may read them. Who asked is not part of it. */
export type PublishedQuestion = { id: string; text: string; answer: string }
