import type { CoursePath } from './course'

/** What finishing a course asks of an audience, and the mark each quiz asks for. */
export type Demand = {
  lessonIds: ReadonlyArray<string>
  paths: ReadonlyArray<Pick<CoursePath, 'id' | 'lessons' | 'quiz'>>
  passMarks: Readonly<Record<string, number>>
}

/**
 * Whether a new version changes what one must do: the set of lessons, an audience's lessons or quiz, or a pass mark.
 * Wording alone is a minor change. A first version changes nothing for anybody.
 */
export function isMaterialChange(before: Demand | null, after: Demand): boolean {
  return before !== null && describeDemand(before) !== describeDemand(after)
}

function describeDemand({ lessonIds, paths, passMarks }: Demand): string {
  const rules = paths.map((path) => [path.id, [...path.lessons].sort(), path.quiz, passMarks[path.quiz] ?? null])
  return JSON.stringify([[...lessonIds].sort(), rules.sort()])
}
