import type { ReactNode } from 'react'
import { classNames } from './class-names'

type PageProps = {
  title: ReactNode
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** Breadcrumbs, or what stands above the title. */
  before?: ReactNode
  /** Buttons and links, the first being what most people came for. */
  actions?: ReactNode
  /** `text` keeps lines under 70 characters; `wide` uses the page (tables, cards). */
  width?: 'text' | 'wide'
  children?: ReactNode
}

/** One page inside the shell: its only h1, lead, actions and body. */
export function Page({ title, lead, before, actions, width = 'wide', children }: PageProps) {
  return (
    <div className={classNames('page', `page--${width}`)}>
      {before}
      <div className="page-head">
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {actions && <div className="actions">{actions}</div>}
      </div>
      <div className="page-body">{children}</div>
    </div>
  )
}

type HeroProps = { title: ReactNode; lead: ReactNode; actions: ReactNode; picture?: ReactNode }

/** The first thing a visitor sees: a promise, one way in, and a drawing beside it where there is room. */
export function Hero({ title, lead, actions, picture }: HeroProps) {
  return (
    <div className={classNames('hero', Boolean(picture) && 'hero--split')}>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <div className="actions">{actions}</div>
      </div>
      {picture && <div className="hero__picture">{picture}</div>}
    </div>
  )
}

type SectionProps = { id: string; title: ReactNode; children: ReactNode }

/** A part of a page under its own h2, named for assistive technology. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className="section" aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
