import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
  uniqueIndex
} from 'drizzle-orm/sqlite-core'
import type { Day } from '../types'
import { dayType } from './day-type'
import type { Kit } from './postgres-kit'

/** The one cast between the engines: everything above this file is typed as PostgreSQL. */
export const sqliteKit = {
  table: sqliteTable,
  text,
  int: integer,
  float: real,
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  id: (name: string) => text(name),
  sortKey: (name: string) => text(name),
  day: (name: string) => customType<{ data: Day; driverData: string }>({ dataType: () => dayType('text', name) })(name),
  instant: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => text(name, { mode: 'json' }),
  primaryKey,
  foreignKey,
  unique,
  uniqueIndex,
  index,
  check
} as unknown as Kit
