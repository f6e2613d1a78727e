import { competencyKey, lessonsFor, type Offer, type OfferedLesson } from './offers'

/** How long a learner has. */
export const TIMES = [30, 60] as const

export type Filter = {
  /** A path's id. */
  audience: string | null
  topic: string | null
  /** At most so many minutes. */
  minutes: (typeof TIMES)[number] | null
  competency: string | null
}

export type Facet = keyof Filter

export const FACETS: ReadonlyArray<Facet> = ['audience', 'topic', 'minutes', 'competency']

/** What stands in the address; what cannot be read filters nothing. */
export function readFilter(asked: URLSearchParams): Filter {
  const named = (facet: Facet) => asked.get(facet)?.trim().slice(0, 100) || null
  const minutes = TIMES.find((time) => String(time) === named('minutes')) ?? null
  return { audience: named('audience'), topic: named('topic'), minutes, competency: named('competency') }
}

/** The one address of a filter: always in the same order, without what is not chosen. */
export function addressOfFilter(filter: Filter): string {
  const chosen = FACETS.flatMap((facet) => (filter[facet] === null ? [] : [[facet, String(filter[facet])]]))
  return chosen.length === 0 ? '/courses' : `/courses?${new URLSearchParams(chosen)}`
}

export type FilteredCourse<Course> = {
  course: Course
  minutes: number
  lessonCount: number
  /** The lessons that train the competency asked for; none when none was. */
  fitting: OfferedLesson[]
}

/** The courses that meet every part of the filter. Length is what the audience asked for has to learn. */
export function filterOffers<Course extends Offer>(
  offers: ReadonlyArray<Course>,
  filter: Filter
): FilteredCourse<Course>[] {
  return offers.flatMap((course) => {
    const asked = lessonsFor(course, filter.audience)
    const minutes = asked.reduce((sum, lesson) => sum + lesson.minutes, 0)
    const fitting = filter.competency === null ? [] : asked.filter((lesson) => trains(lesson, filter.competency))
    const fits =
      (filter.audience === null || course.paths.some((path) => path.id === filter.audience)) &&
      (filter.topic === null || course.topics.some((topic) => topic.id === filter.topic)) &&
      (filter.minutes === null || minutes <= filter.minutes) &&
      (filter.competency === null || fitting.length > 0)
    return fits ? [{ course, minutes, lessonCount: asked.length, fitting }] : []
  })
}

function trains(lesson: OfferedLesson, key: string | null): boolean {
  return lesson.competencies.some((one) => competencyKey(one) === key)
}

export type FacetOption = { value: string; count: number }

/** Every value courses have for a facet, with how many courses choosing it would leave; the rest of the filter stays. */
export function optionsOf(offers: ReadonlyArray<Offer>, filter: Filter, facet: Facet): FacetOption[] {
  return valuesOf(offers, facet).map((value) => {
    const chosen = readFilter(new URLSearchParams([[facet, value]]))
    return { value, count: filterOffers(offers, { ...filter, [facet]: chosen[facet] }).length }
  })
}

function valuesOf(offers: ReadonlyArray<Offer>, facet: Facet): string[] {
  if (facet === 'minutes') return TIMES.map(String)
  const values = offers.flatMap((offer) => {
    if (facet === 'audience') return offer.paths.map((path) => path.id)
    if (facet === 'topic') return offer.topics.map((topic) => topic.id)
    return offer.lessons.flatMap((lesson) => lesson.competencies.map(competencyKey)).sort()
  })
  const once = [...new Set(values)]
  return facet === 'competency' ? once.sort() : once
}
