import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { type ContentFiles, courseFolders } from './content-files.server'
import type { CourseSource, LessonSource } from './course-source'
import { type Fault, faultsIn, problem } from './faults'
import { GuidedStart } from './guided-start'
import { readYaml } from './yaml-source'

const FILE = 'guided-start.yaml'

let kept: GuidedStart | null | undefined

/** The questions of the guided start, read once a process; null when their file is missing or at fault. */
export function findGuidedStart(folder = 'content'): GuidedStart | null {
  if (kept === undefined) kept = readOnce(`${folder}/${FILE}`)
  return kept
}

function readOnce(file: string): GuidedStart | null {
  try {
    return readYaml(readFileSync(file, 'utf8'), GuidedStart).value
  } catch {
    return null
  }
}

type Known = {
  courses: ReadonlyArray<{ source: CourseSource; lessons: ReadonlyArray<LessonSource> }>
  competencies: ReadonlySet<string>
}

/** What is wrong with the questions: fields, ids that lead nowhere, ids used twice. */
export function checkGuidedStart(files: ContentFiles, known: Known, say?: z.core.$ZodErrorMap): Fault[] {
  const text = files.get(FILE)
  if (text === undefined) return []
  const { value, problems, placeOf } = readYaml(text, GuidedStart, { say })
  if (!value) return faultsIn(FILE, problems)
  const sources = known.courses.map(({ source }) => source)
  const ids = {
    competency: known.competencies,
    outcome: new Set(sources.flatMap(({ id, outcomes }) => outcomes.map((outcome) => `${id} ${outcome.id}`))),
    topic: new Set(sources.flatMap(({ topics }) => topics.map((topic) => topic.id))),
    lesson: new Set(known.courses.flatMap(({ lessons }) => lessons.map((lesson) => lesson.id)))
  }
  const paths = new Set(sources.flatMap((source) => source.paths.map((path) => path.id)))
  const unknown = value.questions.flatMap(({ choices }, q) =>
    choices.flatMap(({ path, weights }, c) => {
      const at = (...rest: PropertyKey[]) => placeOf(['questions', q, 'choices', c, ...rest])
      const wrongPath = path && !paths.has(path) ? [problem('id-unknown', at('path'), { kind: 'path', id: path })] : []
      const wrong = weights.flatMap(({ kind, of }, w) =>
        ids[kind].has(of) ? [] : [problem('id-unknown', at('weights', w, 'of'), { kind, id: of })]
      )
      return [...wrongPath, ...wrong]
    })
  )
  return faultsIn(FILE, [...unknown, ...repeatedIds(value, placeOf)])
}

function repeatedIds({ questions }: GuidedStart, placeOf: ReturnType<typeof readYaml>['placeOf']) {
  const twice = (ids: string[], path: (index: number) => PropertyKey[]) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [problem('id-duplicate', placeOf(path(index)), { id, first: FILE })]
    )
  return [
    ...twice(
      questions.map(({ id }) => id),
      (index) => ['questions', index, 'id']
    ),
    ...questions.flatMap(({ choices }, q) =>
      twice(
        choices.map(({ id }) => id),
        (index) => ['questions', q, 'choices', index, 'id']
      )
    )
  ]
}

/** Whether these files are the whole of a content folder, so that an id they lack leads nowhere. */
export function isWhole(files: ContentFiles, checked: ReadonlyArray<unknown>): boolean {
  return courseFolders(files).length === checked.length
}
