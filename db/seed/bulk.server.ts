import type { Transaction } from '~/platform/context.server'

/** PostgreSQL takes 65,535 values in a statement, SQLite 32,766. */
const MOST_VALUES = 30_000

/** Inserts any number of rows, as many in a statement as both engines take. */
export async function insertAll<Table extends Parameters<Transaction['insert']>[0]>(
  tx: Transaction,
  table: Table,
  rows: ReadonlyArray<Table['$inferInsert']>
): Promise<void> {
  const widest = Math.max(1, ...rows.slice(0, 50).map((row) => Object.keys(row).length))
  const size = Math.max(1, Math.floor(MOST_VALUES / (widest + 2)))
  for (let at = 0; at < rows.length; at += size) await tx.insert(table).values(rows.slice(at, at + size))
}
