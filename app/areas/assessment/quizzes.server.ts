import { and, eq, isNotNull } from 'drizzle-orm'
import { type Blueprint, items, itemVersions, quizzes } from '#db/schema/assessment'
import type { Bilingual } from '#db/schema/catalogue'
import type { Reader } from '~/platform/context.server'
import type { CourseId, CourseVersionId, ItemVersionId, QuizId } from '~/platform/ids'

export type Quiz = {
  id: QuizId
  slug: string
  title: Bilingual
  passMark: number
  attemptsPerDay: number
  blueprints: Record<string, Blueprint>
}

const columns = {
  id: quizzes.id,
  slug: quizzes.slug,
  title: quizzes.title,
  passMark: quizzes.passMark,
  attemptsPerDay: quizzes.attemptsPerDay,
  blueprints: quizzes.blueprints
}

/** A quiz belongs to a version, which never changes, so it is read once; a province has tens of them. */
const MOST_KEPT = 500
const kept = new Map<string, Quiz>()

/** A quiz of a course version, or null. */
export async function findQuiz(db: Reader, courseVersionId: CourseVersionId, slug: string): Promise<Quiz | null> {
  const name = `${courseVersionId} ${slug}`
  const quiz = kept.get(name) ?? (await readQuiz(db, courseVersionId, slug))
  if (!quiz) return null
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(name, quiz)
  return quiz
}

/** The quiz of a course version that no path asks for: a test of oneself before learning. Null where there is none. */
export async function findSelfCheck(
  db: Reader,
  course: { versionId: CourseVersionId; paths: ReadonlyArray<{ quiz: string }> }
): Promise<Quiz | null> {
  const slugs = await db
    .select({ slug: quizzes.slug })
    .from(quizzes)
    .where(eq(quizzes.courseVersionId, course.versionId))
    .orderBy(quizzes.slug)
  const free = slugs.find(({ slug }) => isSelfCheck(course.paths, slug))
  return free ? findQuiz(db, course.versionId, free.slug) : null
}

/** Whether a quiz counts for nothing but knowing where one stands: no path asks for it. */
export function isSelfCheck(paths: ReadonlyArray<{ quiz: string }>, slug: string): boolean {
  return paths.every((path) => path.quiz !== slug)
}

async function readQuiz(db: Reader, courseVersionId: CourseVersionId, slug: string): Promise<Quiz | null> {
  const [quiz] = await db
    .select(columns)
    .from(quizzes)
    .where(and(eq(quizzes.courseVersionId, courseVersionId), eq(quizzes.slug, slug)))
  return quiz ?? null
}

/** The quiz an attempt was drawn from, whichever course version is newest now. */
export async function getQuiz(db: Reader, id: QuizId): Promise<Quiz> {
  const [quiz] = await db.select(columns).from(quizzes).where(eq(quizzes.id, id))
  if (!quiz) throw new Error(`there is no quiz ${id}`)
  return quiz
}

/** What a quiz may draw from: the current version of every item of the course's bank. */
export async function listDrawableItems(
  db: Reader,
  courseId: CourseId
): Promise<{ id: ItemVersionId; outcome: string; practice: boolean }[]> {
  return db
    .select({ id: itemVersions.id, outcome: itemVersions.outcome, practice: itemVersions.practice })
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
    .where(and(eq(items.courseId, courseId), isNotNull(items.currentVersionId), eq(itemVersions.practice, false)))
    .orderBy(itemVersions.id)
}
