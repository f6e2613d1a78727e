import { createElement, Fragment } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import type { Part } from './search-excerpt'
import type { SearchResult } from './search-results'

/** What was found, best first. */
export function SearchList({ results, start }: { results: ReadonlyArray<SearchResult>; start: number }) {
  const t = useTranslator()
  return (
    <ol className="found" start={start}>
      {results.map((result) => (
        <li key={result.to}>
          <h2 className="found__title">
            <a href={result.to}>
              <Marked parts={result.title} />
            </a>
          </h2>
          <p className="found__where">
            {result.course === null
              ? t('finding.search-course')
              : t('finding.search-in-course', { course: result.course })}{' '}
            · {t('catalogue.minutes', { minutes: result.minutes })}
          </p>
          {result.heading && (
            <p className="found__heading">
              {t('finding.search-heading')} <Marked parts={result.heading} />
            </p>
          )}
          <p className="found__text">
            <Marked parts={result.excerpt} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The parts as they follow one another; text stays text. */
function Marked({ parts }: { parts: ReadonlyArray<Part> }) {
  const pieces = parts.map(({ marked, text }) => (marked ? createElement('mark', null, text) : text))
  return createElement(Fragment, null, ...pieces)
}
