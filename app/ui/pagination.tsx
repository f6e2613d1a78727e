import type { LinkProps } from '@remix-run/react'
import { ButtonLink } from './button'

type PageLink = { to: LinkProps['to']; label: string }

type PaginationProps = {
  label: string
  previous?: PageLink
  next?: PageLink
  /** Where one stands: "51–100 of 2,000 people". */
  summary?: string
}

/** Backwards and forwards through a list that is paged by keys, so there are no page numbers. */
export function Pagination({ label, previous, next, summary }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <ButtonLink variant="secondary" icon="arrow-left" to={previous.to} rel="prev">
          {previous.label}
        </ButtonLink>
      )}
      {summary && <span className="pagination__summary">{summary}</span>}
      {next && (
        <ButtonLink variant="secondary" iconAfter="arrow-right" to={next.to} rel="next">
          {next.label}
        </ButtonLink>
      )}
    </nav>
  )
}
