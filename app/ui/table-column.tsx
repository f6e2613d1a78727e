import { Link, type LinkProps } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TableColumn<Row> = {
  key: string
  /** Plain words: a narrow screen repeats them beside each value. */
  header: string
  /** What is counted: people, participations, classes, venues. */
  unit?: string
  cell: (row: Row) => ReactNode
  /** Right-aligned in figures of equal width. */
  numeric?: boolean
  /** Present when the column can be sorted: the address that does it, and the order it has now. */
  sort?: { to: LinkProps['to']; direction?: 'ascending' | 'descending' }
}

export function ColumnHeader<Row>({ column }: { column: TableColumn<Row> }) {
  return (
    <th scope="col" className={column.numeric ? 'numeric' : undefined} aria-sort={column.sort?.direction}>
      {column.sort ? (
        <Link className="table__sort" to={column.sort.to} preventScrollReset>
          {column.header}
        </Link>
      ) : (
        column.header
      )}
      {column.unit && <span className="table__unit">{column.unit}</span>}
    </th>
  )
}

export function ValueCell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  return (
    <td className={classNames(column.numeric && 'numeric') || undefined} data-label={column.header}>
      <span className="table__value">{column.cell(row)}</span>
    </td>
  )
}

type TableFrameProps = {
  id: string
  caption: ReactNode
  captionHidden?: boolean
  className: string
  children: ReactNode
}

/** The scrolling box around a wide table: reachable by keyboard and named by the caption. */
export function TableFrame({ id, caption, captionHidden, className, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
    <section className="table-scroll" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table className={className} id={id}>
        <caption id={`${id}-caption`} className={captionHidden ? 'visually-hidden' : undefined}>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  )
}
