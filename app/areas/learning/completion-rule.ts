import type { CoursePath } from '#db/schema/catalogue'
import type { CompletionRule } from '#db/schema/learning'
import type { LessonId } from '~/platform/ids'

export type { CompletionRule } from '#db/schema/learning'

/** What a path of a course demands. An enrolment freezes it at its start. */
export function ruleOf(path: Pick<CoursePath, 'lessons' | 'quiz' | 'product'>, passMark: number): CompletionRule {
  const { lessons, quiz, product } = path
  return { lessons: [...lessons], quiz, passMark, ...(product && { product: [...product] }) }
}

/** What a learner has to show for a course. */
export type LearningRecord = {
  lessonsDone: ReadonlySet<LessonId>
  /** The best score so far, 0–1, at the quiz the rule names; null before the first submission. */
  bestScore: number | null
  /** The plans handed in, by their activities' ids. */
  handedIn: ReadonlySet<string>
}

export type Completion = {
  complete: boolean
  missing: {
    /** Lessons still to do, in the order of the path. */
    lessons: LessonId[]
    /** The quiz still to pass, or null. */
    quiz: string | null
    /** Plans of which one is still to hand in, or null. */
    product: string[] | null
  }
}

/** A sum of doubles may fall a hair below the mark it stands for. */
const ROUNDING = 1e-9

/**
 * The one completion rule: every lesson of the path done, the quiz passed at the frozen pass mark, and one of its plans
 * handed in where the path asks for one. `offered` are the
 * lessons of the newest version: a lesson that was removed is never demanded. Lessons and quiz may come in any order.
 */
export function assessCompletion(
  rule: CompletionRule,
  record: LearningRecord,
  offered: ReadonlySet<LessonId>
): Completion {
  const lessons = rule.lessons.filter((id) => offered.has(id) && !record.lessonsDone.has(id))
  const passed = record.bestScore !== null && record.bestScore + ROUNDING >= rule.passMark
  const product = rule.product?.some((id) => record.handedIn.has(id)) === false ? rule.product : null
  return {
    complete: lessons.length === 0 && passed && product === null,
    missing: { lessons, quiz: passed ? null : rule.quiz, product }
  }
}

export type NextStep =
  | { kind: 'lesson'; id: LessonId }
  | { kind: 'product'; activityId: string }
  | { kind: 'quiz'; slug: string }

/** Where to go on: the first lesson of the path not yet done, then the plan, then the quiz; null when all is done. */
export function nextStep({ missing }: Pick<Completion, 'missing'>): NextStep | null {
  const [lesson] = missing.lessons
  if (lesson) return { kind: 'lesson', id: lesson }
  const [activityId] = missing.product ?? []
  if (activityId) return { kind: 'product', activityId }
  return missing.quiz ? { kind: 'quiz', slug: missing.quiz } : null
}

/** Where a plan is written and handed in. */
export function planAddress(activityId: string): string {
  return `/practice/${activityId}/plan`
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
