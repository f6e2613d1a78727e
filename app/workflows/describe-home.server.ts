import { lessonsOf } from '~/areas/catalogue/course'
import { getCourseById, listCourses } from '~/areas/catalogue/courses.server'
import { nextStep, planAddress } from '~/areas/learning/completion-rule'
import { listEnrolments } from '~/areas/learning/enrolments.server'
import { assessEnrolment } from '~/areas/learning/standing.server'
import { listDuties } from '~/areas/programmes/duties.server'
import type { Context } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { Language } from '~/platform/i18n'
import type { PersonId } from '~/platform/ids'

export type HomeCourse = {
  slug: string
  title: string
  summary: string
  cover: string
  minutes: number
  lessonCount: number
}

export type HomePage = {
  courses: HomeCourse[]
  /** The course this viewer began last and has not finished, and where to go on in it. */
  goOn: { course: string; to: string; step: string | null } | null
  /** What this viewer still owes, nearest due day first. */
  due: { title: string; programme: string; course: string; dueOn: Day }[]
}

/** The first page: what there is to learn, and for a known viewer what is due and where to go on. */
export async function describeHome(context: Context, language: Language): Promise<HomePage> {
  const cards = await listCourses(context.db.read)
  const personId = context.actor.kind === 'nobody' ? null : context.actor.personId
  const courses = cards.map(({ courseId: _, ...card }) => ({
    ...card,
    title: card.title[language],
    summary: card.summary[language]
  }))
  if (!personId) return { courses, goOn: null, due: [] }
  const goOn = await findGoOn(context, personId, language)
  return { courses, goOn, due: await listDue(context, personId, language) }
}

async function findGoOn(context: Context, personId: PersonId, language: Language): Promise<HomePage['goOn']> {
  const db = context.db.read
  const open = (await listEnrolments(db, personId, context.today)).find((enrolment) => enrolment.finishedOn === null)
  if (!open) return null
  const course = await getCourseById(db, open.courseId)
  const lessons = lessonsOf(course)
  const { completion } = await assessEnrolment(
    db,
    open,
    lessons.map((lesson) => lesson.id)
  )
  const step = nextStep(completion)
  if (!step) return null
  const title = course.title[language]
  if (step.kind === 'quiz') return { course: title, to: `/courses/${course.slug}/quiz/${step.slug}`, step: null }
  if (step.kind === 'product') return { course: title, to: planAddress(step.activityId), step: null }
  const lesson = lessons.find((one) => one.id === step.id)
  return lesson ? { course: title, to: `/courses/${course.slug}/${lesson.slug}`, step: lesson.title[language] } : null
}

async function listDue(context: Context, personId: PersonId, language: Language): Promise<HomePage['due']> {
  const duties = await listDuties(context.db.read, personId, context.today)
  return duties
    .filter((duty) => !duty.done && !duty.exempt)
    .map((duty) => ({
      title: duty.requirementTitle[language],
      programme: duty.programmeTitle[language],
      course: duty.courseSlug,
      dueOn: duty.dueOn
    }))
}
