import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { ColumnHeader, type TableColumn, TableFrame, ValueCell } from './table-column'

export type { TableColumn } from './table-column'

type DataTableProps<Row> = {
  id: string
  caption: ReactNode
  captionHidden?: boolean
  /** The first column names the row. */
  columns: readonly [TableColumn<Row>, ...TableColumn<Row>[]]
  rows: ReadonlyArray<Row>
  rowKey: (row: Row) => string
  /** A last row that sums up. */
  total?: Row
  /** On a narrow screen: `scroll` sideways with the first column kept in sight, or `stack` each row as a block. */
  narrow?: 'scroll' | 'stack'
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode
}

/** A table of facts: caption, scoped headers, figures aligned. */
export function DataTable<Row>({
  id,
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  total,
  narrow = 'scroll',
  empty
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <TableFrame
      id={id}
      caption={caption}
      captionHidden={captionHidden}
      className={classNames('table', `table--${narrow}`)}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHeader key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)} columns={columns} row={row} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <TableRow columns={columns} row={total} />
        </tfoot>
      )}
    </TableFrame>
  )
}

function TableRow<Row>({ columns: [first, ...others], row }: { columns: DataTableProps<Row>['columns']; row: Row }) {
  return (
    <tr>
      <th scope="row" className={first.numeric ? 'numeric' : undefined}>
        {first.cell(row)}
      </th>
      {others.map((column) => (
        <ValueCell key={column.key} column={column} row={row} />
      ))}
    </tr>
  )
}
