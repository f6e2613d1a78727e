import { z } from 'zod'
import type { AuthoredItem } from '~/areas/assessment/items'
import { type ActivityFiles, readActivities } from '~/areas/catalogue/activities/activity-files.server'
import { type CompiledCourse, compileCourse, lessonsOfCompiled } from '~/areas/catalogue/compile-course.server'
import { type ContentFiles, courseFolders } from '~/areas/catalogue/content-files.server'
import { type Fault, faultsIn, isError } from '~/areas/catalogue/faults'
import { type Competency, competencyKey, readFrameworks } from '~/areas/catalogue/frameworks.server'
import { type GlossarySource, readGlossary, unusedTerms } from '~/areas/catalogue/glossary.server'
import { checkGuidedStart, isWhole } from '~/areas/catalogue/guided-start.server'
import { readChallenges } from '~/areas/learning/challenges.server'
import type { Day } from '~/platform/days'
import type { Language } from '~/platform/i18n'
import { readBank } from './bank-source.server'
import { crossCheck, repeated } from './cross-check'
import { lintItems } from './item-lint'
import { readingProblems } from './plain-language'

/** A course with its bank, ready to be published. */
export type CheckedCourse = CompiledCourse & { items: AuthoredItem[] }

export type ContentCheck = {
  /** Every fault of every file, by file and place. */
  faults: Fault[]
  /** The courses without errors. */
  courses: CheckedCourse[]
  competencies: Competency[]
}

type Asked = {
  today: Day
  language: Language
  /** Only these course folders; all when left out. */
  folders?: ReadonlyArray<string>
}

/** Reads, guards, compiles and cross-checks content. Nothing is stored. */
export async function checkContent(files: ContentFiles, { today, language, folders }: Asked): Promise<ContentCheck> {
  const say = z.locales[language]().localeError
  const frameworks = readFrameworks(files, say)
  const glossary = readGlossary(files, say)
  const activities = readActivities(files, say)
  const shared = folders ? [] : readChallenges(files, say).faults
  const faults = [...frameworks.faults, ...glossary.faults, ...activities.faults, ...shared]
  const known = new Set(frameworks.competencies.map(competencyKey))
  const courses: CheckedCourse[] = []
  for (const folder of folders ?? courseFolders(files)) {
    const found = await checkCourse(files, folder, { today, say, known, glossary, activities })
    faults.push(...found.faults)
    if (found.course && !found.faults.some(isError)) courses.push(found.course)
  }
  faults.push(...sharedSlugs(courses))
  // A course that was not read, or is at fault, would make its ids look unknown and its terms unused.
  if (isWhole(files, courses)) {
    const explained = new Set(courses.flatMap(lessonsOfCompiled).flatMap((lesson) => lesson.terms))
    faults.push(...unusedTerms(glossary, explained))
    faults.push(...checkGuidedStart(files, { courses: courses.map(describe), competencies: known }, say))
  }
  return { faults: faults.sort(byPlace), courses, competencies: frameworks.competencies }
}

function describe(course: CheckedCourse) {
  return { source: course.source, lessons: lessonsOfCompiled(course).map(({ source }) => source) }
}

type Known = {
  today: Day
  say: z.core.$ZodErrorMap
  known: ReadonlySet<string>
  glossary: GlossarySource
  activities: ActivityFiles
}

async function checkCourse(
  files: ContentFiles,
  folder: string,
  { today, say, known, glossary, activities: { activities } }: Known
): Promise<{ course: CheckedCourse | null; faults: Fault[] }> {
  const compiled = await compileCourse(files, folder, { today, say, terms: glossary.terms, activities })
  const bank = readBank(files, folder, say)
  const { course } = compiled
  const reading = (course ? lessonsOfCompiled(course) : []).flatMap(({ file }) =>
    faultsIn(file, readingProblems(files.get(file) ?? ''))
  )
  const faults = [...compiled.faults, ...bank.faults, ...lintItems(bank.items), ...reading]
  if (!course) return { course: null, faults }
  const crossed = crossCheck({
    file: `${folder}/course.yaml`,
    source: course.source,
    placeOf: course.placeOf,
    modules: course.modules.map(({ source }) => ({ file: folder, source })),
    lessons: lessonsOfCompiled(course),
    items: bank.items,
    planners: new Set([...activities.values()].flatMap(({ id, kind }) => (kind === 'planner' ? [id] : []))),
    competencies: known
  })
  // An item that cannot be read is missing everywhere else: say the cause alone.
  const isWhole = !bank.faults.some(isError)
  const said = crossed.filter((fault) => isWhole || !(fault.code === 'bank-small' || fault.values.kind === 'item'))
  return { course: { ...course, items: bank.items.map(({ item }) => item) }, faults: [...faults, ...said] }
}

/** Courses share one space of addresses. */
function sharedSlugs(courses: ReadonlyArray<CheckedCourse>): Fault[] {
  const named = (field: 'id' | 'slug') =>
    courses.map((course) => ({
      file: `${course.folder}/course.yaml`,
      id: course.source[field],
      ...course.placeOf([field])
    }))
  return [...repeated(named('id')), ...repeated(named('slug'))]
}

function byPlace(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
}
