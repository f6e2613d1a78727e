import type { AuthoredItem } from '~/areas/assessment/items'
import type { CompetencyRef } from '~/areas/catalogue/course'
import type { CourseSource, LessonSource, ModuleSource } from '~/areas/catalogue/course-source'
import { type Fault, faultsIn, type Place, problem } from '~/areas/catalogue/faults'

type PlaceOf = (path: ReadonlyArray<PropertyKey>) => Place

export type CheckedLesson = {
  file: string
  source: LessonSource
  placeOf: PlaceOf
  checks: ReadonlyArray<Place & { itemId: string }>
}

/** A course with everything its files name, each with the place it is named. */
export type CheckedCourse = {
  file: string
  source: CourseSource
  placeOf: PlaceOf
  modules: ReadonlyArray<{ file: string; source: ModuleSource }>
  lessons: ReadonlyArray<CheckedLesson>
  items: ReadonlyArray<Place & { file: string; item: AuthoredItem }>
  /** The planner activities that exist. */
  planners: ReadonlySet<string>
  /** The competencies that exist, as `framework version code`. */
  competencies: ReadonlySet<string>
}

type Named = Place & { file: string; id: string }

/** What no file shows by itself: ids that lead nowhere or are used twice, and a bank too small for what is drawn. */
export function crossCheck(course: CheckedCourse): Fault[] {
  return [
    ...duplicates(course),
    ...unknownLessons(course),
    ...unknownOutcomes(course),
    ...unknownCompetencies(course),
    ...unknownChecks(course),
    ...gaps(course),
    ...unknownPlans(course),
    ...quizFaults(course)
  ]
}

function unknown(file: string, at: Place, kind: string, id: string): Fault[] {
  return faultsIn(file, [problem('id-unknown', at, { kind, id })])
}

function duplicates({ file, source, placeOf, modules, lessons, items }: CheckedCourse): Fault[] {
  const inCourse = (list: 'outcomes' | 'paths' | 'quizzes') =>
    source[list].map(({ id }, index) => ({ file, id, ...placeOf([list, index, 'id']) }))
  const lessonField = (field: 'id' | 'slug') =>
    lessons.map((lesson) => ({ file: lesson.file, id: lesson.source[field], ...lesson.placeOf([field]) }))
  return [
    ...repeated(inCourse('outcomes')),
    ...repeated(inCourse('paths')),
    ...repeated(inCourse('quizzes')),
    ...repeated(modules.map((module) => ({ file: module.file, id: module.source.id, line: 1, column: 1 }))),
    ...repeated(lessonField('id')),
    ...repeated(lessonField('slug')),
    ...repeated(items.map((item) => ({ file: item.file, id: item.item.id, line: item.line, column: item.column })))
  ]
}

/** Every use of an id after its first. */
export function repeated(named: ReadonlyArray<Named>): Fault[] {
  const first = new Map<string, Named>()
  return named.flatMap((one) => {
    const before = first.get(one.id)
    if (!before) first.set(one.id, one)
    return before ? faultsIn(one.file, [problem('id-duplicate', one, { id: one.id, first: placeName(before) })]) : []
  })
}

function placeName({ file, line }: Named): string {
  return `${file}:${line}`
}

function unknownLessons({ file, source, placeOf, lessons }: CheckedCourse): Fault[] {
  const ids = new Set(lessons.map((lesson) => lesson.source.id))
  return source.paths.flatMap((path, index) =>
    path.lessons.flatMap((id, at) =>
      ids.has(id) ? [] : unknown(file, placeOf(['paths', index, 'lessons', at]), 'lesson', id)
    )
  )
}

function unknownOutcomes({ file, source, placeOf, lessons, items }: CheckedCourse): Fault[] {
  const ids = new Set(source.outcomes.map((outcome) => outcome.id))
  const inLessons = lessons.flatMap((lesson) =>
    lesson.source.outcomes.flatMap((id, index) =>
      ids.has(id) ? [] : unknown(lesson.file, lesson.placeOf(['outcomes', index]), 'outcome', id)
    )
  )
  const inItems = items.flatMap((item) =>
    ids.has(item.item.outcome) ? [] : unknown(item.file, item, 'outcome', item.item.outcome)
  )
  const inQuizzes = blueprintsOf(source).flatMap(({ outcome, path }) =>
    ids.has(outcome) ? [] : unknown(file, placeOf(path), 'outcome', outcome)
  )
  return [...inLessons, ...inItems, ...inQuizzes]
}

function unknownCompetencies(course: CheckedCourse): Fault[] {
  const { file, source, placeOf, lessons, competencies } = course
  const check = (where: string, at: PlaceOf, refs: ReadonlyArray<CompetencyRef>, base: PropertyKey[]) =>
    refs.flatMap((ref, index) => {
      const key = `${ref.framework} ${ref.version} ${ref.code}`
      return competencies.has(key) ? [] : unknown(where, at([...base, index]), 'competency', key)
    })
  return [
    ...source.outcomes.flatMap((outcome, index) =>
      check(file, placeOf, outcome.competencies, ['outcomes', index, 'competencies'])
    ),
    ...lessons.flatMap((lesson) => check(lesson.file, lesson.placeOf, lesson.source.competencies, ['competencies']))
  ]
}

function unknownChecks({ lessons, items }: CheckedCourse): Fault[] {
  const byId = new Map(items.map(({ item }) => [item.id, item]))
  return lessons.flatMap((lesson) =>
    lesson.checks.flatMap((check) => {
      const item = byId.get(check.itemId)
      if (!item) return unknown(lesson.file, check, 'item', check.itemId)
      return item.practice ? [] : faultsIn(lesson.file, [problem('check-not-practice', check, { id: item.id })])
    })
  )
}

function unknownPlans({ file, source, placeOf, planners }: CheckedCourse): Fault[] {
  return source.paths.flatMap((path, index) =>
    (path.product ?? []).flatMap((id, at) =>
      planners.has(id) ? [] : unknown(file, placeOf(['paths', index, 'product', at]), 'activity', id)
    )
  )
}

/** Outcomes that are promised and not taught, or taught on a path and not asked about at its end. */
function gaps({ file, source, placeOf, lessons }: CheckedCourse): Fault[] {
  const taughtBy = new Map(lessons.map((lesson) => [lesson.source.id, lesson.source.outcomes]))
  const taught = new Set([...taughtBy.values()].flat())
  const untaught = source.outcomes.flatMap(({ id }, index) =>
    taught.has(id) ? [] : [problem('outcome-untaught', placeOf(['outcomes', index]), { outcome: id })]
  )
  const undrawn = source.paths.flatMap((path, index) => {
    const drawn = new Set(
      source.quizzes.find((quiz) => quiz.id === path.quiz)?.blueprints[path.id]?.map((line) => line.outcome)
    )
    const missing = new Set(path.lessons.flatMap((id) => taughtBy.get(id) ?? []).filter((id) => !drawn.has(id)))
    return [...missing].map((outcome) =>
      problem('outcome-undrawn', placeOf(['paths', index]), { path: path.id, outcome })
    )
  })
  return faultsIn(file, [...untaught, ...undrawn])
}

function quizFaults({ file, source, placeOf, items }: CheckedCourse): Fault[] {
  const quizIds = new Set(source.quizzes.map((quiz) => quiz.id))
  const pathIds = new Set(source.paths.map((path) => path.id))
  const noQuiz = source.paths.flatMap((path, index) =>
    quizIds.has(path.quiz) ? [] : unknown(file, placeOf(['paths', index, 'quiz']), 'quiz', path.quiz)
  )
  const noBlueprint = source.paths.flatMap((path, index) => {
    const quiz = source.quizzes.find((one) => one.id === path.quiz)
    const isDrawn = !quiz || quiz.blueprints[path.id] !== undefined
    return isDrawn ? [] : unknown(file, placeOf(['paths', index, 'id']), 'blueprint', path.id)
  })
  const tooSmall = blueprintsOf(source).flatMap(({ pathId, outcome, draw, path }) => {
    if (!pathIds.has(pathId)) return unknown(file, placeOf(path), 'path', pathId)
    const has = items.filter(({ item }) => item.outcome === outcome && !item.practice).length
    if (has > draw) return []
    return faultsIn(file, [problem('bank-small', placeOf(path), { path: pathId, outcome, has, draws: draw })])
  })
  return [...noQuiz, ...noBlueprint, ...tooSmall]
}

function blueprintsOf(source: CourseSource) {
  return source.quizzes.flatMap((quiz, index) =>
    Object.entries(quiz.blueprints).flatMap(([pathId, lines]) =>
      lines.map((line, at) => ({ ...line, pathId, path: ['quizzes', index, 'blueprints', pathId, at] }))
    )
  )
}
