import { Link, type LinkProps } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

type CardProps = {
  title: ReactNode
  /** Where the whole card leads. Without it the card is plain. */
  to?: LinkProps['to']
  reloadDocument?: boolean
  headingLevel?: 2 | 3 | 4
  /** A drawing, 16:9, that only decorates: alt="". */
  picture?: ReactNode
  /** What stands under the title in small print: minutes, lessons. */
  meta?: ReactNode
  children?: ReactNode
  /** Stands at the bottom edge: badge, progress. */
  foot?: ReactNode
}

/** A thing one can open. Only its title is the link that is read out; the whole card answers a tap. */
export function Card({ title, to, reloadDocument, headingLevel = 3, picture, meta, children, foot }: CardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <article className={classNames('card', !to && 'card--plain')}>
      {picture && <div className="card__picture">{picture}</div>}
      <div className="card__body">
        <Heading className="card__title">
          {to ? (
            <Link className="card__link" to={to} reloadDocument={reloadDocument}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Heading>
        {meta && <p className="card__meta">{meta}</p>}
        {children}
        {foot && <div className="card__foot">{foot}</div>}
      </div>
    </article>
  )
}

type CardsProps = { children: ReactNode; three?: boolean }

/** A grid of cards: one column on a phone, two on a tablet, three where there is room and `three` asks for it. */
export function Cards({ children, three = true }: CardsProps) {
  return <ul className={classNames('cards', three && 'cards--three')}>{children}</ul>
}
