import { z } from 'zod'

const Coded = z.object({ code: z.string() })
const Caused = z.object({ cause: z.unknown() })

/** The engine's error code, wherever the driver or the query builder has put it. */
export function errorCode(error: unknown): string | null {
  const own = Coded.safeParse(error)
  if (own.success) return own.data.code
  const caused = Caused.safeParse(error)
  return caused.success && caused.data.cause !== undefined ? errorCode(caused.data.cause) : null
}

/** True when a unique index refused the row. On PostgreSQL the transaction is lost: never catch and go on inside it. */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505'
}

/** A sentence for the operator and a code for the program. */
export class DatabaseError extends Error {
  constructor(
    readonly code: 'database-newer' | 'database-too-old' | 'database-in-use' | 'transaction-finished',
    message: string
  ) {
    super(message)
    this.name = 'DatabaseError'
  }
}
