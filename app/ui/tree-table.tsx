import { Link, type LinkProps } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { ColumnHeader, type TableColumn, TableFrame, ValueCell } from './table-column'

export type TreeRow = {
  id: string
  /** 1 is the root; deeper than 6 is drawn as 6. */
  level: number
  label: ReactNode
  /** Where the name leads, such as the unit's own report. */
  to?: LinkProps['to']
  /** Present when there is something beneath: the address that opens or closes it, and that action in words with the row's name. */
  branch?: { to: LinkProps['to']; open: boolean; label: string }
}

type TreeTableProps<Row extends TreeRow> = {
  id: string
  caption: ReactNode
  captionHidden?: boolean
  /** The heading of the column of names. */
  nameHeader: string
  columns: ReadonlyArray<TableColumn<Row>>
  /** In reading order, children after their parent, closed branches left out. */
  rows: ReadonlyArray<Row>
  total?: Row
}

/** A tree of units with figures. Opening a branch is a link, so it works without scripts and has an address. */
export function TreeTable<Row extends TreeRow>({
  id,
  caption,
  captionHidden,
  nameHeader,
  columns,
  rows,
  total
}: TreeTableProps<Row>) {
  return (
    <TableFrame id={id} caption={caption} captionHidden={captionHidden} className="table table--scroll table--tree">
      <thead>
        <tr>
          <th scope="col">{nameHeader}</th>
          {columns.map((column) => (
            <ColumnHeader key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TreeTableRow key={row.id} row={row} columns={columns} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <TreeTableRow row={total} columns={columns} />
        </tfoot>
      )}
    </TableFrame>
  )
}

function TreeTableRow<Row extends TreeRow>({ row, columns }: { row: Row; columns: ReadonlyArray<TableColumn<Row>> }) {
  const level = Math.min(Math.max(row.level, 1), 6)
  return (
    <tr id={`row-${row.id}`} className={`tree tree--${level}`}>
      <th scope="row">
        <span className="tree__name">
          {row.branch ? <BranchLink branch={row.branch} /> : <span className="tree__leaf" />}
          <span className="tree__label">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</span>
        </span>
      </th>
      {columns.map((column) => (
        <ValueCell key={column.key} column={column} row={row} />
      ))}
    </tr>
  )
}

function BranchLink({ branch }: { branch: NonNullable<TreeRow['branch']> }) {
  return (
    <Link className="tree__branch" to={branch.to} aria-expanded={branch.open} preventScrollReset>
      <Icon name={branch.open ? 'chevron-down' : 'chevron-right'} />
      <span className="visually-hidden">{branch.label}</span>
    </Link>
  )
}
