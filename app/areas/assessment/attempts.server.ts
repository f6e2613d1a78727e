import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { attempts, openAttempts } from '#db/schema/assessment'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { DomainError } from '~/platform/domain-error'
import { type AttemptId, type CourseId, type ItemVersionId, newId, type PersonId, type QuizId } from '~/platform/ids'
import { listResponses } from './answers.server'
import { attemptsLeft, decide, stateOf } from './attempt-rules'
import { drawItems } from './drawing'
import { gradeAttempt } from './grading'
import { getItemVersions } from './item-versions.server'
import { listDrawableItems, type Quiz } from './quizzes.server'

export type Attempt = {
  id: AttemptId
  personId: PersonId
  courseId: CourseId
  quizId: QuizId
  quizSlug: string
  path: string
  round: number
  seed: number
  itemVersionIds: ItemVersionId[]
  passMark: number
  startedAt: Date
  submittedAt: Date | null
  score: number | null
  passed: boolean | null
}

const columns = {
  id: attempts.id,
  personId: attempts.personId,
  courseId: attempts.courseId,
  quizId: attempts.quizId,
  quizSlug: attempts.quizSlug,
  path: attempts.path,
  round: attempts.round,
  seed: attempts.seed,
  itemVersionIds: attempts.itemVersionIds,
  passMark: attempts.passMark,
  startedAt: attempts.startedAt,
  submittedAt: attempts.submittedAt,
  score: attempts.score,
  passed: attempts.passed
}

type AttemptKey = { attemptId: AttemptId; personId: PersonId }

/** The learner's own attempt, or null when it is unknown or somebody else's. */
export async function findOwnAttempt(db: Reader, { attemptId, personId }: AttemptKey): Promise<Attempt | null> {
  const [attempt] = await db
    .select(columns)
    .from(attempts)
    .where(and(eq(attempts.id, attemptId), eq(attempts.personId, personId)))
  return attempt ?? null
}

type QuizKey = { personId: PersonId; courseId: CourseId; quizSlug: string }

/** The attempt the learner has open at a quiz, or null. */
export async function findOpenAttempt(db: Reader, key: QuizKey): Promise<AttemptId | null> {
  const [open] = await db
    .select({ attemptId: openAttempts.attemptId })
    .from(openAttempts)
    .where(
      and(
        eq(openAttempts.personId, key.personId),
        eq(openAttempts.courseId, key.courseId),
        eq(openAttempts.quizSlug, key.quizSlug)
      )
    )
  return open?.attemptId ?? null
}

/** How many more attempts the learner may begin at a quiz today. */
export async function countAttemptsLeft(
  db: Reader,
  key: QuizKey & { attemptsPerDay: number; today: Day }
): Promise<number> {
  const begun = await db
    .select({ startedOn: attempts.startedOn })
    .from(attempts)
    .where(
      and(
        eq(attempts.personId, key.personId),
        eq(attempts.courseId, key.courseId),
        eq(attempts.quizSlug, key.quizSlug),
        eq(attempts.startedOn, key.today)
      )
    )
  const startedOn = begun.map((attempt) => attempt.startedOn)
  return attemptsLeft(key.attemptsPerDay, startedOn, key.today)
}

export type StartAttempt = {
  personId: PersonId
  courseId: CourseId
  quiz: Quiz
  path: string
  round: number
  /** Frozen for the attempt. */
  passMark: number
  /** 31 random bits. */
  seed: number
  today: Day
  at: Date
}

/**
 * The learner's open attempt at a quiz, begun now when there is none. `begun` is true for the one call that began it.
 * Throws `no-attempts-left`, `quiz-without-path`, `bank-too-small`.
 */
export async function startAttempt(
  tx: Transaction,
  command: StartAttempt
): Promise<{ attemptId: AttemptId; begun: boolean }> {
  const { personId, courseId, quiz, path, today } = command
  const key = { personId, courseId, quizSlug: quiz.slug }
  const open = await findOpenAttempt(tx, key)
  if (open) return { attemptId: open, begun: false }
  if ((await countAttemptsLeft(tx, { ...key, attemptsPerDay: quiz.attemptsPerDay, today })) === 0) {
    throw new DomainError('no-attempts-left', { count: quiz.attemptsPerDay }, 409)
  }
  const blueprint = quiz.blueprints[path]
  if (!blueprint) throw new DomainError('quiz-without-path', {}, 404)

  const attemptId = newId<AttemptId>()
  await tx.insert(attempts).values({
    ...key,
    id: attemptId,
    quizId: quiz.id,
    path,
    round: command.round,
    seed: command.seed,
    itemVersionIds: drawItems(
      blueprint,
      await listDrawableItems(tx, courseId),
      command.seed,
      await listSeenItems(tx, personId, courseId)
    ),
    passMark: command.passMark,
    startedAt: command.at,
    startedOn: today
  })
  const opened = await tx
    .insert(openAttempts)
    .values({ ...key, attemptId })
    .onConflictDoNothing()
    .returning()
  if (opened.length === 0) throw new Error('another attempt was opened in the same instant')
  return { attemptId, begun: true }
}

/** Items that earlier attempts of a course put before a learner; one that was mended since counts as new. */
async function listSeenItems(db: Reader, personId: PersonId, courseId: CourseId): Promise<Set<string>> {
  const before = await db
    .select({ itemVersionIds: attempts.itemVersionIds })
    .from(attempts)
    .where(and(eq(attempts.personId, personId), eq(attempts.courseId, courseId)))
  return new Set(before.flatMap((attempt) => attempt.itemVersionIds))
}

export type SubmittedAttempt = { attempt: Attempt; score: number; passed: boolean; first: boolean }

/**
 * Grades and closes an attempt once; a repeat answers the first outcome with `first: false`. Throws `attempt-unknown`
 * for an attempt that is not the learner's.
 */
export async function submitAttempt(tx: Transaction, command: AttemptKey & { at: Date }): Promise<SubmittedAttempt> {
  const attempt = await findOwnAttempt(tx, command)
  if (!attempt) throw new DomainError('attempt-unknown', {}, 404)
  if (decide(stateOf(attempt), 'submit') === 'repeat') {
    return { attempt, score: attempt.score ?? 0, passed: attempt.passed ?? false, first: false }
  }
  const items = await getItemVersions(tx, attempt.itemVersionIds)
  const { score, passed } = gradeAttempt(items, await listResponses(tx, attempt.id), attempt.passMark)
  await tx
    .update(attempts)
    .set({ submittedAt: command.at, score, passed })
    .where(and(eq(attempts.id, attempt.id), isNull(attempts.submittedAt)))
  await tx.delete(openAttempts).where(eq(openAttempts.attemptId, attempt.id))
  return { attempt: { ...attempt, submittedAt: command.at, score, passed }, score, passed, first: true }
}

/** The learner's best submitted attempt at a quiz in a round, the earliest of equals; null before the first. */
export async function findBestAttempt(
  db: Reader,
  key: QuizKey & { round: number }
): Promise<{ id: AttemptId; score: number } | null> {
  const statement = prepared(db, 'best_attempt', (handle, name) =>
    handle
      .select({ id: attempts.id, score: attempts.score })
      .from(attempts)
      .where(
        and(
          eq(attempts.personId, sql.placeholder('personId')),
          eq(attempts.courseId, sql.placeholder('courseId')),
          eq(attempts.quizSlug, sql.placeholder('quizSlug')),
          eq(attempts.round, sql.placeholder('round')),
          isNotNull(attempts.submittedAt)
        )
      )
      .orderBy(desc(attempts.score), asc(attempts.submittedAt))
      .limit(1)
      .prepare(name)
  )
  const [best] = await statement.execute(key)
  return best?.score == null ? null : { id: best.id, score: best.score }
}
