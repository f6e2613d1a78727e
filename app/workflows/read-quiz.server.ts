import { percentOf } from '~/areas/assessment/attempt-rules'
import { explainAttempt, type GradedAnswer, listAnswerableItems } from '~/areas/assessment/attempt-views.server'
import {
  type Attempt,
  countAttemptsLeft,
  findBestAttempt,
  findOpenAttempt,
  findOwnAttempt
} from '~/areas/assessment/attempts.server'
import { countDrawn } from '~/areas/assessment/drawing'
import { findQuiz, findSelfCheck, getQuiz, isSelfCheck, type Quiz } from '~/areas/assessment/quizzes.server'
import { type Bilingual, type Course, type LessonLine, lessonsOf } from '~/areas/catalogue/course'
import { findCourse, getCourseById } from '~/areas/catalogue/courses.server'
import { listLessonSources } from '~/areas/catalogue/lessons.server'
import { listCredentials } from '~/areas/credentials/credentials.server'
import { nextStep, planAddress } from '~/areas/learning/completion-rule'
import { findStanding, type Standing } from '~/areas/learning/standing.server'
import type { Context } from '~/platform/context.server'
import type { AttemptId, PersonId } from '~/platform/ids'
import { getPath } from './enrol.server'

function learnerOf(context: Context): PersonId | null {
  return context.actor.kind === 'nobody' ? null : context.actor.personId
}

function findStandingIn(context: Context, course: Course, personId: PersonId): Promise<Standing | null> {
  const offered = lessonsOf(course).map((lesson) => lesson.id)
  return findStanding(context.db.read, { personId, courseId: course.courseId, offered, on: context.today })
}

/** The fewest right answers that reach the pass mark. */
function neededOf(passMark: number, count: number): number {
  return Math.ceil(passMark * count - 1e-9)
}

/** All that is said before a quiz begins; null when there is no such course or quiz. */
export async function describeQuiz(context: Context, address: { course: string; quiz: string; path: string | null }) {
  const db = context.db.read
  const course = await findCourse(db, address.course)
  const quiz = course && (await findQuiz(db, course.versionId, address.quiz))
  if (!course || !quiz) return null
  const personId = learnerOf(context)
  const standing = personId ? await findStandingIn(context, course, personId) : null
  const asked = standing?.enrolment.path ?? address.path
  const path = await getPath(db, course, { personId, asked }, context.today)
  const count = countDrawn(quiz.blueprints[path.id] ?? [])
  const passMark = standing?.enrolment.rule.quiz === quiz.slug ? standing.enrolment.rule.passMark : quiz.passMark
  const mine = personId ? await describeOwnAttempts(context, course, quiz, personId, standing) : null
  return {
    course: { slug: course.slug, title: course.title },
    quiz: { slug: quiz.slug, title: quiz.title, attemptsPerDay: quiz.attemptsPerDay },
    path: { id: path.id, title: path.title },
    isSelfCheck: isSelfCheck(course.paths, quiz.slug),
    count,
    passPercent: percentOf(passMark),
    needed: neededOf(passMark, count),
    attemptsLeft: mine?.attemptsLeft ?? quiz.attemptsPerDay,
    openAttemptId: mine?.openAttemptId ?? null,
    passedPercent: mine?.best && mine.best.score >= passMark ? percentOf(mine.best.score) : null,
    lessonsLeft: standing ? standing.completion.missing.lessons.length : path.lessons.length,
    hasAccount: context.actor.kind === 'account'
  }
}

async function describeOwnAttempts(
  context: Context,
  course: Course,
  quiz: Quiz,
  personId: PersonId,
  standing: Standing | null
) {
  const db = context.db.read
  const key = { personId, courseId: course.courseId, quizSlug: quiz.slug }
  const [openAttemptId, attemptsLeft, best] = await Promise.all([
    findOpenAttempt(db, key),
    countAttemptsLeft(db, { ...key, attemptsPerDay: quiz.attemptsPerDay, today: context.today }),
    standing ? findBestAttempt(db, { ...key, round: standing.enrolment.round }) : null
  ])
  return { openAttemptId, attemptsLeft, best }
}

async function findMine(context: Context, attemptId: AttemptId): Promise<Attempt | null> {
  const personId = learnerOf(context)
  return personId ? findOwnAttempt(context.db.read, { attemptId, personId }) : null
}

/**
 * The viewer's open attempt with its items and saved answers, and no key; `submitted` when it is closed already; null
 * when it is unknown or somebody else's.
 */
export async function describeAttempt(context: Context, attemptId: AttemptId) {
  const attempt = await findMine(context, attemptId)
  if (!attempt) return null
  if (attempt.submittedAt) return 'submitted' as const
  const [items, quiz, course] = await Promise.all([
    listAnswerableItems(context.db.read, attempt),
    getQuiz(context.db.read, attempt.quizId),
    getCourseById(context.db.read, attempt.courseId)
  ])
  return {
    attemptId,
    personId: attempt.personId,
    course: { slug: course.slug, title: course.title },
    quizTitle: quiz.title,
    items
  }
}

export type ResultItem = Pick<GradedAnswer, 'id' | 'item' | 'response' | 'right'>

/** The viewer's submitted attempt, explained; `open` when it is not submitted yet; null as above. */
export async function describeResult(context: Context, attemptId: AttemptId) {
  const attempt = await findMine(context, attemptId)
  if (!attempt) return null
  if (!attempt.submittedAt) return 'open' as const
  const db = context.db.read
  const course = await getCourseById(db, attempt.courseId)
  const [quiz, explained, standing, review] = await Promise.all([
    getQuiz(db, attempt.quizId),
    explainAttempt(db, attempt),
    findStandingIn(context, course, attempt.personId),
    listLessonsByOutcome(context, course)
  ])
  const key = { personId: attempt.personId, courseId: course.courseId, quizSlug: quiz.slug }
  const { attemptsPerDay } = quiz
  return {
    course: { slug: course.slug, title: course.title },
    quiz: { slug: quiz.slug, title: quiz.title },
    isSelfCheck: isSelfCheck(course.paths, quiz.slug),
    percentBefore: await findPercentBefore(context, course, attempt),
    percent: percentOf(attempt.score ?? 0),
    passed: attempt.passed ?? false,
    passPercent: percentOf(attempt.passMark),
    items: explained.answers satisfies ResultItem[],
    review: lessonsToReview(course, explained.outcomesToReview, review),
    attemptsLeft: await countAttemptsLeft(db, { ...key, attemptsPerDay, today: context.today }),
    ...(await describeEnd(context, course, standing, attempt.personId)),
    hasAccount: context.actor.kind === 'account'
  }
}

/** What the learner scored in the test before learning, in the same round; null for that test itself. */
async function findPercentBefore(context: Context, course: Course, attempt: Attempt): Promise<number | null> {
  const db = context.db.read
  const { personId, courseId, round } = attempt
  const check = await findSelfCheck(db, course)
  if (!check || check.slug === attempt.quizSlug) return null
  const before = await findBestAttempt(db, { personId, courseId, quizSlug: check.slug, round })
  return before && percentOf(before.score)
}

async function listLessonsByOutcome(context: Context, course: Course): Promise<Map<string, string[]>> {
  const sources = await listLessonSources(context.db.read, course.versionId)
  return new Map(sources.map((lesson) => [lesson.id, lesson.outcomes]))
}

type ReviewLesson = { slug: string; title: Bilingual; position: number }

/** The lessons of the course that teach an outcome with an item missed, in the order of the course. */
function lessonsToReview(course: Course, missed: string[], outcomes: Map<string, string[]>): ReviewLesson[] {
  const teaches = (lesson: LessonLine) => outcomes.get(lesson.id)?.some((outcome) => missed.includes(outcome))
  return lessonsOf(course)
    .filter(teaches)
    .map(({ slug, title, position }) => ({ slug, title, position }))
}

async function describeEnd(context: Context, course: Course, standing: Standing | null, personId: PersonId) {
  const step = standing ? nextStep(standing.completion) : null
  const lesson = lessonsOf(course).find((one) => step?.kind === 'lesson' && one.id === step.id)
  const held = await listCredentials(context.db.read, personId)
  return {
    complete: standing?.completion.complete ?? false,
    lessonsLeft: standing?.completion.missing.lessons.length ?? 0,
    nextLessonSlug: lesson?.slug ?? null,
    nextPlan: step?.kind === 'product' ? planAddress(step.activityId) : null,
    certificateCode: held.find((credential) => credential.courseId === course.courseId)?.code ?? null
  }
}
