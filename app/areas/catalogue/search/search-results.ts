import type { Language } from '~/platform/i18n'
import { addressOf } from './search-documents'
import { bestSection, excerptOf, markText, type Part } from './search-excerpt'
import type { Match, SearchIndex } from './search-index'

export type SearchResult = {
  kind: 'course' | 'lesson'
  to: string
  title: Part[]
  /** The course a lesson belongs to; null for a course. */
  course: string | null
  /** The heading it leads to, when it leads further than the page's top. */
  heading: Part[] | null
  excerpt: Part[]
  minutes: number
}

export type SearchPage = { results: SearchResult[]; count: number; page: number; pages: number; meant: string | null }

const PER_PAGE = 10

/** One page of what a search found. A page that is not there gives the nearest that is. */
export function describeSearch(index: SearchIndex, query: string, language: Language, page = 1): SearchPage {
  const { matches, meant } = index.find(query)
  const pages = Math.max(1, Math.ceil(matches.length / PER_PAGE))
  const at = Math.min(Math.max(1, page), pages)
  const results = matches
    .slice((at - 1) * PER_PAGE, at * PER_PAGE)
    .map((match) => describeMatch(match, language, index.keysOf))
  return { results, count: matches.length, page: at, pages, meant }
}

function describeMatch(match: Match, language: Language, keysOf: SearchIndex['keysOf']): SearchResult {
  const { document } = match
  const met = match.met()
  const section = bestSection(document.sections, match.words, met)
  const heading = document.kind === 'lesson' ? (section?.heading ?? null) : null
  const title = markText(document.title[language], met, keysOf)
  const summary = document.summary[language]
  const says = section?.text ? section.text : summary
  return {
    kind: document.kind,
    to: addressOf(document, heading),
    title,
    course: document.lesson === null ? null : document.course.title[language],
    heading: heading && markText(heading.text, met, keysOf),
    excerpt: document.kind === 'course' ? markText(summary, met, keysOf) : excerptOf(says, met, keysOf),
    minutes: document.minutes
  }
}
