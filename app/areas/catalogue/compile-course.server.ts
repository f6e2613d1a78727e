import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Day } from '~/platform/days'
import type { ActivityFile } from './activities/activity-files.server'
import { type CompiledLesson, compileLesson } from './compile-lesson.server'
import { type ContentFiles, filesUnder, hashCourse } from './content-files.server'
import { CourseSource, ModuleSource } from './course-source'
import { readDrawing } from './drawing'
import { type Fault, faultsIn, type Problem, problem, START } from './faults'
import type { GlossaryTerm } from './glossary'
import type { Drawing } from './lesson-transform'
import { type Recording, readRecordings } from './recordings.server'
import { readYaml, type YamlSource } from './yaml-source'

export type CompiledDrawing = Drawing & { body: string }

export type CompiledModule = { source: ModuleSource; lessons: CompiledLesson[] }

export type CompiledCourse = {
  folder: string
  hash: string
  source: CourseSource
  placeOf: YamlSource<CourseSource>['placeOf']
  modules: CompiledModule[]
  /** By the path lessons use: `media/name.svg`. */
  drawings: Map<string, CompiledDrawing>
  /** Likewise: `media/name.mp3`. */
  recordings: Map<string, Recording>
  /** The activities its lessons name. */
  activities: ActivityFile[]
}

export type CourseResult = {
  /** What could be read, so that checks across files go on; null only when `course.yaml` itself cannot be read. */
  course: CompiledCourse | null
  faults: Fault[]
}

type Reading = {
  today: Day
  terms: ReadonlyMap<string, GlossaryTerm>
  activities: ReadonlyMap<string, ActivityFile>
  say?: z.core.$ZodErrorMap
}

/** Compiles a course's folder: every fault of every file, and whatever could be read. */
export async function compileCourse(files: ContentFiles, folder: string, reading: Reading): Promise<CourseResult> {
  const faults: Fault[] = []
  const drawings = readDrawings(files, folder, faults)
  const recordings = readRecordings(files, folder)
  const modules = await compileModules(files, folder, { ...reading, drawings, recordings }, faults)
  const file = `${folder}/course.yaml`
  const text = files.get(file)
  if (text === undefined) {
    return { course: null, faults: [...faults, ...faultsIn(folder, [problem('file-missing', START, { file })])] }
  }
  const { value: source, problems, placeOf } = readYaml(text, CourseSource, reading)
  faults.push(...faultsIn(file, problems))
  if (!source) return { course: null, faults }
  const used = new Set(modules.flatMap(({ lessons }) => lessons).flatMap(namedActivities))
  const activities = [...reading.activities.values()].filter(({ id }) => used.has(id))
  const hash = hashCourse(files, folder)
  const course = { folder, hash, source, placeOf, modules, drawings, recordings, activities }
  return { course, faults: [...faults, ...faultsIn(file, coverProblems(course))] }
}

function namedActivities({ blocks }: CompiledLesson): string[] {
  return blocks.flatMap((block) => (block.kind === 'activity' ? [block.id] : []))
}

function coverProblems({ source, drawings, placeOf }: CompiledCourse): Problem[] {
  return drawings.has(source.cover) ? [] : [problem('file-missing', placeOf(['cover']), { file: source.cover })]
}

function readDrawings(files: ContentFiles, folder: string, faults: Fault[]): Map<string, CompiledDrawing> {
  const drawings = new Map<string, CompiledDrawing>()
  for (const [file, body] of filesUnder(files, folder)) {
    if (!file.endsWith('.svg')) continue
    const read = readDrawing(body)
    if (Array.isArray(read)) faults.push(...faultsIn(file, read))
    else drawings.set(file.slice(folder.length + 1), { ...read, id: mediaId(body), body })
  }
  return drawings
}

/** Content-addressed: the name in the URL changes with the drawing. */
function mediaId(body: string): string {
  return `${createHash('sha256').update(body).digest('hex').slice(0, 20)}.svg`
}

type Surroundings = Reading & {
  drawings: ReadonlyMap<string, Drawing>
  recordings: ReadonlyMap<string, Recording>
}

async function compileModules(
  files: ContentFiles,
  folder: string,
  surroundings: Surroundings,
  faults: Fault[]
): Promise<CompiledModule[]> {
  const modules: CompiledModule[] = []
  for (const moduleFolder of moduleFolders(files, folder)) {
    const lessons: CompiledLesson[] = []
    for (const [file, text] of filesUnder(files, moduleFolder)) {
      if (!file.endsWith('.mdx')) continue
      const result = await compileLesson(file, text, surroundings)
      faults.push(...result.faults)
      if (result.lesson) lessons.push(result.lesson)
    }
    modules.push({ source: readModule(files, moduleFolder, surroundings, faults), lessons })
  }
  return modules
}

/** Folders that begin with a number are modules, in that order. */
function moduleFolders(files: ContentFiles, folder: string): string[] {
  const names = filesUnder(files, folder).map(([file]) => /^\d+-[^/]+(?=\/)/.exec(file.slice(folder.length + 1))?.[0])
  return [...new Set(names.filter((name) => name !== undefined))].sort().map((name) => `${folder}/${name}`)
}

/** A module whose file is at fault stands in with its folder's name, so that its lessons are still checked. */
function readModule(files: ContentFiles, folder: string, reading: Reading, faults: Fault[]): ModuleSource {
  const file = `${folder}/module.yaml`
  const text = files.get(file)
  const unnamed = { id: folder, title: { vi: folder, en: folder } }
  if (text === undefined) {
    faults.push(...faultsIn(folder, [problem('file-missing', START, { file })]))
    return unnamed
  }
  const { value, problems } = readYaml(text, ModuleSource, reading)
  faults.push(...faultsIn(file, problems))
  return value ?? unnamed
}

export function lessonsOfCompiled(course: CompiledCourse): CompiledLesson[] {
  return course.modules.flatMap((module) => module.lessons)
}
