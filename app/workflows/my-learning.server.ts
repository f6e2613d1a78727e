import { percentOf } from '~/areas/assessment/attempt-rules'
import { type Bilingual, type Course, type LessonLine, lessonsOf } from '~/areas/catalogue/course'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { listCredentials } from '~/areas/credentials/credentials.server'
import { type NextStep, nextStep, planAddress } from '~/areas/learning/completion-rule'
import { listCompletions } from '~/areas/learning/completions.server'
import { type Enrolment, listEnrolments } from '~/areas/learning/enrolments.server'
import { type EventCursor, writeCursor } from '~/areas/learning/event-cursor'
import { listEvents } from '~/areas/learning/events.server'
import { assessEnrolment } from '~/areas/learning/standing.server'
import { findPersonName } from '~/areas/organisation/person-name.server'
import { type Duty, listDuties } from '~/areas/programmes/duties.server'
import type { Context } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { CourseId, PersonId } from '~/platform/ids'

/** A course begun and not finished, with the one address to go on. */
export type Doing = {
  courseId: CourseId
  courseSlug: string
  title: Bilingual
  done: number
  all: number
  /** What comes next, and the lesson's title where it is one. */
  next: NextStep['kind']
  nextLesson: Bilingual | null
  to: string
}

export type DueCourse = Pick<Duty, 'courseSlug' | 'path' | 'dueOn' | 'done' | 'exempt'> & {
  key: string
  title: Bilingual
  programme: Bilingual
  /** Where to begin or go on. */
  to: string
  /** Finished before this cycle began to accept, so it has to be learnt anew. */
  again: boolean
}

export type Finished = {
  id: string
  courseSlug: string
  title: Bilingual
  finishedOn: Day
  percent: number
  /** Null while no certificate was issued: the learner is known to one device only. */
  code: string | null
}

/** Courses by id, each read once. */
function courseReader(context: Context) {
  const known = new Map<CourseId, Promise<Course>>()
  return (id: CourseId): Promise<Course> => {
    const course = known.get(id) ?? getCourseById(context.db.read, id)
    known.set(id, course)
    return course
  }
}

async function describeDoing(context: Context, course: Course, enrolment: Enrolment): Promise<Doing> {
  const lessons = lessonsOf(course)
  const offered = lessons.map((lesson) => lesson.id)
  const { completion } = await assessEnrolment(context.db.read, enrolment, offered)
  const demanded = enrolment.rule.lessons.filter((id) => offered.includes(id)).length
  const step = nextStep(completion)
  const lesson = lessons.find((one) => step?.kind === 'lesson' && one.id === step.id) ?? null
  const home = `/courses/${course.slug}`
  return {
    courseId: course.courseId,
    courseSlug: course.slug,
    title: course.title,
    done: demanded - completion.missing.lessons.length,
    all: demanded,
    next: step?.kind ?? 'quiz',
    nextLesson: lesson?.title ?? null,
    to: stepAddress(home, step, lesson, enrolment.rule.quiz)
  }
}

function stepAddress(home: string, step: NextStep | null, lesson: LessonLine | null, quiz: string): string {
  if (step?.kind === 'product') return planAddress(step.activityId)
  return lesson ? `${home}/${lesson.slug}` : `${home}/quiz/${quiz}`
}

function describeDuty(duty: Duty, enrolments: ReadonlyArray<Enrolment>, doing: ReadonlyArray<Doing>): DueCourse {
  const { courseSlug, path, dueOn, done, exempt, courseId } = duty
  const mine = enrolments.find((enrolment) => enrolment.courseId === courseId)
  const goingOn = mine?.path === path ? doing.find((one) => one.courseId === courseId) : undefined
  return {
    key: `${duty.requirementId} ${duty.cycleId}`,
    courseSlug,
    path,
    dueOn,
    done,
    exempt,
    title: duty.requirementTitle,
    programme: duty.programmeTitle,
    to: goingOn?.to ?? `/courses/${courseSlug}?path=${path}`,
    again: !done && mine?.path === path && mine.finishedOn !== null
  }
}

/** What the learner owes, does and has finished; null for nobody. */
export async function describeMyLearning(context: Context) {
  const { actor } = context
  if (actor.kind === 'nobody') return null
  const { personId } = actor
  const db = context.db.read
  const readCourse = courseReader(context)
  const [name, enrolments, duties, finished] = await Promise.all([
    findPersonName(db, personId),
    listEnrolments(db, personId, context.today),
    listDuties(db, personId, context.today),
    listFinished(context, personId, readCourse)
  ])
  const open = enrolments.filter((enrolment) => !enrolment.finishedOn)
  const doing = await Promise.all(
    open.map(async (enrolment) => describeDoing(context, await readCourse(enrolment.courseId), enrolment))
  )
  const due = duties.map((duty) => describeDuty(duty, enrolments, doing))
  const owed = due.find((duty) => !duty.done && !duty.exempt && !duty.again)
  const first = doing.find((one) => one.courseSlug === owed?.courseSlug) ?? doing[0] ?? null
  return {
    name: name ?? '',
    hasAccount: actor.kind === 'account',
    due,
    doing,
    finished,
    goOn: owed?.to ?? first?.to ?? null
  }
}

async function listFinished(
  context: Context,
  personId: PersonId,
  readCourse: (id: CourseId) => Promise<Course>
): Promise<Finished[]> {
  const [completions, held] = await Promise.all([
    listCompletions(context.db.read, personId, context.today),
    listCredentials(context.db.read, personId)
  ])
  return Promise.all(
    completions.map(async ({ id, courseId, finishedOn, score }) => {
      const course = await readCourse(courseId)
      const code = held.find((credential) => credential.completionId === id)?.code ?? null
      return { id, courseSlug: course.slug, title: course.title, finishedOn, percent: percentOf(score), code }
    })
  )
}

const RECORD_PAGE = 50

/** One page of the learner's record, newest first, with the courses it speaks of; null for nobody. */
export async function describeMyRecord(context: Context, after: EventCursor | null) {
  const { actor } = context
  if (actor.kind === 'nobody') return null
  const found = await listEvents(context.db.read, actor.personId, { after, limit: RECORD_PAGE + 1 })
  const events = found.slice(0, RECORD_PAGE)
  const last = found.length > RECORD_PAGE ? events.at(-1) : undefined
  const readCourse = courseReader(context)
  const lines = await Promise.all(
    events.map(async ({ id, kind, receipt, on, detail, at, courseId, assistedClassId }) => {
      const { title } = await readCourse(courseId)
      return { id, kind, receipt, on, detail, at, course: title, assisted: assistedClassId !== null }
    })
  )
  const name = (await findPersonName(context.db.read, actor.personId)) ?? ''
  return { name, lines, next: last ? writeCursor(last) : null }
}

/** The certificates of the learner; null for nobody. */
export async function describeMyCertificates(context: Context) {
  const { actor } = context
  if (actor.kind === 'nobody') return null
  const held = await listCredentials(context.db.read, actor.personId)
  return {
    hasAccount: actor.kind === 'account',
    certificates: held.map(({ code, printed }) => ({ code, ...printed }))
  }
}
