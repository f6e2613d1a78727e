import type { ReactNode } from 'react'

type DetailsProps = { summary: ReactNode; open?: boolean; children: ReactNode }

/** Text for those who want more. Works without scripts. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details__body">{children}</div>
    </details>
  )
}

type MenuProps = { summary: ReactNode; children: ReactNode }

/** A short list of links or buttons, each in its own `li`, that opens under its name: the account menu. */
export function Menu({ summary, children }: MenuProps) {
  return (
    <details className="menu">
      <summary>{summary}</summary>
      <ul className="menu__list">{children}</ul>
    </details>
  )
}
