import { asc } from 'drizzle-orm'
import { assignments, cycles, programmes, requirements } from '#db/schema/programmes'
import { type Course, findCourse, listCourses } from '~/areas/catalogue/courses.server'
import { listCohorts } from '~/areas/organisation/cohorts.server'
import type { Reader } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import type { CreditLevel } from './credits'

type Bilingual = { vi: string; en: string }

export type ProgrammeView = {
  slug: string
  title: Bilingual
  basis: string
  requirements: {
    id: string
    title: Bilingual
    course: { slug: string; title: Bilingual } | null
    /** The audience, as the course names it. */
    path: Bilingual | null
    level: CreditLevel
  }[]
  cycles: {
    id: string
    label: string
    acceptsFrom: Day
    acceptsTo: Day
    cutOffOn: Day
    dueOn: Day
    cohorts: { slug: string; title: Bilingual }[]
  }[]
}

/** Every programme with what it asks for, when, and of whom; latest first. There are a few a year. */
export async function viewProgrammes(db: Reader): Promise<ProgrammeView[]> {
  const [all, wanted, running, bound, cohorts, courses] = await Promise.all([
    db.select().from(programmes).orderBy(asc(programmes.slug)),
    db.select().from(requirements).orderBy(asc(requirements.position)),
    db.select().from(cycles),
    db.select().from(assignments),
    listCohorts(db),
    loadCourses(db)
  ])
  const views = all.map(({ id, slug, title, basis }) => ({
    slug,
    title,
    basis,
    requirements: wanted
      .filter((requirement) => requirement.programmeId === id)
      .map(({ courseId, path, ...requirement }) => {
        const course = courses.find((one) => one.courseId === courseId)
        return {
          ...requirement,
          path: course?.paths.find((one) => one.id === path)?.title ?? null,
          course: course ? { slug: course.slug, title: course.title } : null
        }
      }),
    cycles: running
      .filter((cycle) => cycle.programmeId === id)
      .map((cycle) => {
        const cohortIds = bound.filter((row) => row.cycleId === cycle.id).map((row) => row.cohortId)
        return { ...cycle, cohorts: cohorts.filter((cohort) => cohortIds.includes(cohort.id)) }
      })
  }))
  const lastDue = (view: ProgrammeView) =>
    view.cycles
      .map((cycle) => cycle.dueOn)
      .sort()
      .at(-1) ?? ''
  return views.sort((a, b) => (lastDue(a) < lastDue(b) ? 1 : lastDue(a) > lastDue(b) ? -1 : 0))
}

async function loadCourses(db: Reader): Promise<Course[]> {
  const courses = await Promise.all((await listCourses(db)).map((card) => findCourse(db, card.slug)))
  return courses.filter((course) => course !== null)
}
