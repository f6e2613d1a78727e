import type { CoursePath } from '#db/schema/catalogue'
import type { CompletionRule } from '#db/schema/learning'
import type { LessonId } from '~/platform/ids'

export type { CompletionRule } from '#db/schema/learning'

/** What a path of a course demands. An enrolment freezes it at its start. */
export function ruleOf(path: Pick<CoursePath, 'lessons' | 'quiz'>, passMark: number): CompletionRule {
  return { lessons: [...path.lessons], quiz: path.quiz, passMark }
}

/** What a learner has to show for a course. */
export type LearningRecord = {
  lessonsDone: ReadonlySet<LessonId>
  /** The best score so far, 0–1, at the quiz the rule names; null before the first submission. */
  bestScore: number | null
}

export type Completion = {
  complete: boolean
  missing: {
    /** Lessons still to do, in the order of the path. */
    lessons: LessonId[]
    /** The quiz still to pass, or null. */
    quiz: string | null
  }
}

/** A sum of doubles may fall a hair below the mark it stands for. */
const ROUNDING = 1e-9

/**
 * The one completion rule: every lesson of the path done and the quiz passed at the frozen pass mark. `offered` are the
 * lessons of the newest version: a lesson that was removed is never demanded. Lessons and quiz may come in any order.
 */
export function assessCompletion(
  rule: CompletionRule,
  record: LearningRecord,
  offered: ReadonlySet<LessonId>
): Completion {
  const lessons = rule.lessons.filter((id) => offered.has(id) && !record.lessonsDone.has(id))
  const passed = record.bestScore !== null && record.bestScore + ROUNDING >= rule.passMark
  return { complete: lessons.length === 0 && passed, missing: { lessons, quiz: passed ? null : rule.quiz } }
}

/** Where to go on: the first lesson of the path not yet done; the quiz after the last; null when all is done. */
export function nextStep(
  completion: Completion
): { kind: 'lesson'; id: LessonId } | { kind: 'quiz'; slug: string } | null {
  const [lesson] = completion.missing.lessons
  if (lesson) return { kind: 'lesson', id: lesson }
  return completion.missing.quiz ? { kind: 'quiz', slug: completion.missing.quiz } : null
}

/** The path a learner begins on: the one asked for, else the staff path for who holds a post, else the first. */
export function choosePath<Path extends { id: string }>(
  paths: ReadonlyArray<Path>,
  learner: { asked: string | null; employed: boolean }
): Path | null {
  const asked = paths.find((path) => path.id === learner.asked)
  if (asked) return asked
  const staff = learner.employed ? paths.find((path) => path.id === STAFF_PATH) : undefined
  return staff ?? paths[0] ?? null
}

/** The path of cadres, civil servants and public employees, by the name every course gives it. */
export const STAFF_PATH = 'officer'
