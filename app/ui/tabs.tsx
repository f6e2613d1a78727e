import { Link, type LinkProps } from '@remix-run/react'

type Tab = { to: LinkProps['to']; label: string; current?: boolean }

type TabsProps = { label: string; tabs: ReadonlyArray<Tab> }

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link to={tab.to} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
