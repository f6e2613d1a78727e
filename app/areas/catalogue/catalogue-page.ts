import type { Language } from '~/platform/i18n'
import { addressOfFilter, FACETS, type Facet, type Filter, filterOffers, optionsOf } from './catalogue-filter'
import type { Bilingual, CompetencyRef } from './course'
import { competencyKey, type Offer } from './offers'

export type FilterOption = { value: string; label: string; count: number; chosen: boolean }

export type FilteredCard = {
  slug: string
  title: string
  summary: string
  cover: string
  minutes: number
  lessonCount: number
  /** The path to open the course with, when the audience was asked for. */
  path: string | null
  fitting: { slug: string; title: string }[]
}

export type CataloguePage = {
  courses: FilteredCard[]
  facets: { facet: Facet; options: FilterOption[] }[]
  isFiltered: boolean
}

type Known = {
  offers: ReadonlyArray<Offer>
  competencies: ReadonlyArray<CompetencyRef & { title: Bilingual }>
}

/** The catalogue as filtered, with what else could be chosen. */
export function describeCatalogue({ offers, competencies }: Known, filter: Filter, language: Language): CataloguePage {
  const titles = new Map(competencies.map((one) => [competencyKey(one), one.title[language]]))
  const named = (facet: Facet, value: string): string => {
    if (facet === 'competency') return `${value.replace(/ ([^ ]+)$/, ' · $1')} ${titles.get(value) ?? ''}`.trim()
    const all = offers.flatMap((offer) => (facet === 'audience' ? offer.paths : offer.topics))
    return all.find((one) => one.id === value)?.title[language] ?? value
  }
  return {
    courses: filterOffers(offers, filter).map(({ course, minutes, lessonCount, fitting }) => ({
      slug: course.slug,
      title: course.title[language],
      summary: course.summary[language],
      cover: course.cover,
      minutes,
      lessonCount,
      path: filter.audience,
      fitting: fitting.map((lesson) => ({ slug: lesson.slug, title: lesson.title[language] }))
    })),
    facets: FACETS.map((facet) => ({
      facet,
      options: optionsOf(offers, filter, facet).map(({ value, count }) => ({
        value,
        count,
        label: named(facet, value),
        chosen: String(filter[facet]) === value
      }))
    })),
    isFiltered: addressOfFilter(filter) !== '/courses'
  }
}
