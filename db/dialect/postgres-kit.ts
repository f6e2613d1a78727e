import {
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex
} from 'drizzle-orm/pg-core'
import type { Day } from '../types'
import { dayType } from './day-type'

/** Text compared byte by byte, so that both engines order and page alike. */
function bytewise<T extends string>(name: string) {
  return customType<{ data: T; driverData: string }>({ dataType: () => 'text COLLATE "C"' })(name)
}

export const postgresKit = {
  table: pgTable,
  text,
  int: integer,
  float: doublePrecision,
  bool: boolean,
  /** An identifier or code. */
  id: <T extends string = string>(name: string) => bytewise<T>(name),
  sortKey: (name: string) => bytewise<string>(name),
  day: (name: string) =>
    customType<{ data: Day; driverData: string }>({ dataType: () => dayType('text COLLATE "C"', name) })(name),
  /** An instant, to the millisecond, UTC. */
  instant: (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 }),
  /** Read and written whole; what is filtered gets a column of its own. */
  json: <T>(name: string) => jsonb(name).$type<T>(),
  primaryKey,
  foreignKey,
  unique,
  uniqueIndex,
  index,
  check
}

export type Kit = typeof postgresKit
