import { storeBank, storeQuizzes } from '~/areas/assessment/bank.server'
import { listQuizzes } from '~/areas/assessment/bank-overview.server'
import { type CheckedCourse, checkContent } from '~/areas/authoring/check-content.server'
import { lessonsOfCompiled } from '~/areas/catalogue/compile-course.server'
import { type ContentFiles, courseFolders, courseIdIn, hashCourse } from '~/areas/catalogue/content-files.server'
import { type Fault, isError } from '~/areas/catalogue/faults'
import { readFrameworks, storeCompetencies } from '~/areas/catalogue/frameworks.server'
import { type Demand, isMaterialChange } from '~/areas/catalogue/material-change'
import { findCourseHome, readVersionDemand, storeCourseVersion } from '~/areas/catalogue/publish.server'
import type { Database, Reader, System, Transaction } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import { asId, type CourseId, type CourseVersionId } from '~/platform/ids'

/** `kept`: the course lives in the studio. `faulty`: its files have errors, so what was published stays. */
export type PublishOutcome = {
  folder: string
  outcome: 'published' | 'unchanged' | 'kept' | 'faulty'
  faults: Fault[]
}

export type PublishOptions = {
  /** Moves courses that live in the studio back to their files. */
  takeOver?: boolean
}

/**
 * Publishes every course under `content/` whose files differ from what was last published from files. Unchanged courses
 * cost one look-up: nothing is parsed. A course with errors is left as it was, and the others are published.
 */
export async function publishContent(
  system: Pick<System, 'db' | 'now'>,
  files: ContentFiles,
  { takeOver = false }: PublishOptions = {}
): Promise<PublishOutcome[]> {
  const states = await Promise.all(
    courseFolders(files).map((folder) => describeFolder(system.db.read, files, folder, takeOver))
  )
  await storeCompetencies(system.db, readFrameworks(files).competencies)
  const folders = states.filter((state) => state.outcome === null).map((state) => state.folder)
  if (folders.length === 0)
    return states.map(({ folder, outcome }) => ({ folder, outcome: outcome ?? 'kept', faults: [] }))

  const check = await checkContent(files, { today: dayOf(system.now()), language: 'vi', folders })
  const outcomes: PublishOutcome[] = []
  for (const { folder, outcome } of states) {
    const faults = check.faults.filter((fault) => fault.file.startsWith(folder) || fault.file.startsWith('frameworks/'))
    const course = check.courses.find((one) => one.folder === folder)
    if (outcome) outcomes.push({ folder, outcome, faults: [] })
    else if (!course || faults.some(isError)) outcomes.push({ folder, outcome: 'faulty', faults })
    else outcomes.push({ folder, outcome: await publishCourse(system.db, course, system.now(), takeOver), faults })
  }
  return outcomes
}

/** What is known of a course without reading more than its id; a null outcome means its files must be read. */
async function describeFolder(db: Reader, files: ContentFiles, folder: string, takeOver: boolean) {
  const id = courseIdIn(files, folder)
  const home = id === null ? null : await findCourseHome(db, asId<CourseId>(id))
  if (home?.home === 'studio' && !takeOver) return { folder, outcome: 'kept' as const }
  const isUnchanged = home?.home === 'files' && home.filesHash === hashCourse(files, folder)
  return { folder, outcome: isUnchanged ? ('unchanged' as const) : null }
}

/**
 * Stores one checked course as a new version in catalogue and assessment, in one transaction. Two processes that
 * publish the same files make one version: what the first stored is looked at again inside.
 */
export function publishCourse(
  db: Database,
  course: CheckedCourse,
  at: Date,
  takeOver = false
): Promise<'published' | 'unchanged' | 'kept'> {
  const courseId = asId<CourseId>(course.source.id)
  return db.withTransaction(async (tx) => {
    const home = await findCourseHome(tx, courseId)
    if (home?.home === 'studio' && !takeOver) return 'kept'
    if (home?.home === 'files' && home.filesHash === course.hash) return 'unchanged'
    const before = home?.currentVersionId ? await readDemand(tx, home.currentVersionId) : null
    const material = isMaterialChange(before, demandOf(course))
    const versionId = await storeCourseVersion(tx, { course, material, at })
    await storeBank(tx, { courseId, title: course.source.title, items: course.items })
    await storeQuizzes(tx, versionId, quizzesOf(course))
    return 'published'
  })
}

function quizzesOf({ source }: CheckedCourse) {
  return source.quizzes.map(({ id, ...quiz }) => ({ ...quiz, slug: id }))
}

function demandOf(course: CheckedCourse): Demand {
  return {
    lessons: lessonsOfCompiled(course).map(({ source }) => ({ id: source.id, changedOn: source.changedOn ?? null })),
    paths: course.source.paths.map((path) => ({ ...path, lessons: path.lessons.map((id) => asId(id)) })),
    passMarks: Object.fromEntries(course.source.quizzes.map((quiz) => [quiz.id, quiz.passMark]))
  }
}

async function readDemand(tx: Transaction, versionId: CourseVersionId): Promise<Demand> {
  const stored = await readVersionDemand(tx, versionId)
  const quizzes = await listQuizzes(tx, versionId)
  return { ...stored, passMarks: Object.fromEntries(quizzes.map((quiz) => [quiz.slug, quiz.passMark])) }
}
