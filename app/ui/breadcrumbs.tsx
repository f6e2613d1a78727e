import { Link, type LinkProps } from '@remix-run/react'
import { Icon } from './icon'

export type Crumb = { label: string; to?: LinkProps['to'] }

type BreadcrumbsProps = { label: string; items: ReadonlyArray<Crumb> }

/** The way back up. The last item is this page and is no link. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {items.map((item, index) => (
          <li key={item.label}>
            {index > 0 && <Icon name="chevron-right" />}
            {item.to ? <Link to={item.to}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
