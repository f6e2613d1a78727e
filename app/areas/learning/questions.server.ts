import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { lessonQuestions } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import type { CourseId, LessonId, PersonId, QuestionId } from '~/platform/ids'
import type { PublishedQuestion, QuestionState } from './questions'

export type NewQuestion = {
  id: QuestionId
  personId: PersonId
  courseId: CourseId
  lessonId: LessonId
  text: string
  askedAt: Date
}

/** Keeps a question for the trainers. Nobody else sees it until one publishes it. */
export async function keepQuestion(tx: Transaction, question: NewQuestion): Promise<void> {
  await tx.insert(lessonQuestions).values({ ...question, state: 'waiting' })
}

/** How many questions somebody has asked since an instant. */
export async function countAsked(db: Reader, personId: PersonId, since: Date): Promise<number> {
  return db.$count(lessonQuestions, and(eq(lessonQuestions.personId, personId), gt(lessonQuestions.askedAt, since)))
}

const isPublishedIn = and(
  eq(lessonQuestions.lessonId, sql.placeholder('lessonId')),
  eq(lessonQuestions.state, 'published')
)

/**
 * Changes whenever what a lesson's page prints of its questions does: publishing sets the instant, hiding changes the
 * count. Asked for every reader of a lesson whose course takes questions.
 */
export async function findQuestionsStamp(db: Reader, lessonId: LessonId): Promise<string> {
  const statement = prepared(db, 'questions_stamp', (reader, name) =>
    reader
      .select({
        count: sql<number>`count(*)`.mapWith(Number),
        last: sql`max(${lessonQuestions.answeredAt})`.mapWith(String)
      })
      .from(lessonQuestions)
      .where(isPublishedIn)
      .prepare(name)
  )
  const [row] = await statement.execute({ lessonId })
  return `${row?.count ?? 0}@${row?.last ?? ''}`
}

/** More than this under one lesson, and the lesson wants rewriting. */
const MOST_SHOWN = 20

/** What everyone may read under a lesson, newest answer first. */
export async function listPublished(db: Reader, lessonId: LessonId): Promise<PublishedQuestion[]> {
  return db
    .select({ id: lessonQuestions.id, text: lessonQuestions.text, answer: lessonQuestions.answer })
    .from(lessonQuestions)
    .where(and(eq(lessonQuestions.lessonId, lessonId), eq(lessonQuestions.state, 'published')))
    .orderBy(desc(lessonQuestions.answeredAt), desc(lessonQuestions.id))
    .limit(MOST_SHOWN)
}

/** A question as trainers see it: who asked is never read. */
export type TrainersQuestion = {
  id: QuestionId
  courseId: CourseId
  lessonId: LessonId
  text: string
  askedAt: Date
  state: QuestionState
  answer: string
}

/** Waiting questions, oldest first; or the newest answered ones. */
export async function listForTrainers(
  db: Reader,
  { which, limit }: { which: 'waiting' | 'answered'; limit: number }
): Promise<TrainersQuestion[]> {
  const isWaiting = which === 'waiting'
  return db
    .select({
      id: lessonQuestions.id,
      courseId: lessonQuestions.courseId,
      lessonId: lessonQuestions.lessonId,
      text: lessonQuestions.text,
      askedAt: lessonQuestions.askedAt,
      state: lessonQuestions.state,
      answer: lessonQuestions.answer
    })
    .from(lessonQuestions)
    .where(isWaiting ? eq(lessonQuestions.state, 'waiting') : ne(lessonQuestions.state, 'waiting'))
    .orderBy(isWaiting ? asc(lessonQuestions.askedAt) : desc(lessonQuestions.answeredAt), asc(lessonQuestions.id))
    .limit(limit)
}

export type Answer = { id: QuestionId; state: 'published' | 'hidden'; answer?: string; by: PersonId; at: Date }

/** Answers, publishes or hides. False when there is no such question, or it would be published without an answer. */
export async function settleQuestion(tx: Transaction, settled: Answer): Promise<boolean> {
  const { id, state, answer, by, at } = settled
  const given = answer === undefined ? {} : { answer }
  const changed = await tx
    .update(lessonQuestions)
    .set({ state, ...given, answeredById: by, answeredAt: at })
    .where(and(eq(lessonQuestions.id, id), answer === undefined ? ne(lessonQuestions.answer, '') : undefined))
    .returning({ id: lessonQuestions.id })
  return changed.length > 0
}

export type OwnQuestion = {
  id: QuestionId
  courseId: CourseId
  lessonId: LessonId
  text: string
  state: QuestionState
  answer: string
}

/** What a learner asked, newest first, with the answers: theirs to read whether or not others may. */
export async function listOwnQuestions(db: Reader, personId: PersonId, limit: number): Promise<OwnQuestion[]> {
  return db
    .select({
      id: lessonQuestions.id,
      courseId: lessonQuestions.courseId,
      lessonId: lessonQuestions.lessonId,
      text: lessonQuestions.text,
      state: lessonQuestions.state,
      answer: lessonQuestions.answer
    })
    .from(lessonQuestions)
    .where(eq(lessonQuestions.personId, personId))
    .orderBy(desc(lessonQuestions.askedAt), desc(lessonQuestions.id))
    .limit(limit)
}

/** Gives one person's questions to another. A second call finds nothing to move. */
export async function moveQuestions(tx: Transaction, { from, to }: { from: PersonId; to: PersonId }): Promise<void> {
  await tx.update(lessonQuestions).set({ personId: to }).where(eq(lessonQuestions.personId, from))
}
