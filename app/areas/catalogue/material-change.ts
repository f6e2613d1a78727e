import type { Day } from '~/platform/days'
import type { CoursePath } from './course'

/** What finishing a course asks of an audience, what one must know of it, and the mark each quiz asks for. */
export type Demand = {
  /** Each lesson, with the day on which what one must know of it last changed. */
  lessons: ReadonlyArray<{ id: string; changedOn: Day | null }>
  paths: ReadonlyArray<Pick<CoursePath, 'id' | 'lessons' | 'quiz' | 'product'>>
  passMarks: Readonly<Record<string, number>>
}

/**
 * Whether a new version changes what one must do or know: the set of lessons, a lesson whose author says so, an
 * audience's lessons, quiz or plan, or a pass mark. Wording alone is a minor change. A first version changes nothing for anybody.
 */
export function isMaterialChange(before: Demand | null, after: Demand): boolean {
  return before !== null && describeDemand(before) !== describeDemand(after)
}

function describeDemand({ lessons, paths, passMarks }: Demand): string {
  const known = lessons.map((lesson) => [lesson.id, lesson.changedOn]).sort()
  const rules = paths.map((path) => [
    path.id,
    [...path.lessons].sort(),
    path.quiz,
    passMarks[path.quiz] ?? null,
    path.product ?? null
  ])
  return JSON.stringify([known, rules.sort()])
}

/** Whether somebody who finished a lesson on a day has since missed a change of what one must know. */
export function hasChangedSince(lesson: { changedOn: Day | null }, doneOn: Day | null): boolean {
  return lesson.changedOn !== null && doneOn !== null && doneOn < lesson.changedOn
}
