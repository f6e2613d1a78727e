import type { Reader } from '../types'

const byHandle = new WeakMap<object, Map<string, unknown>>()

/**
 * A statement built once per handle instead of once per call: query building, not the engine, is what costs on the hot
 * paths. `name` is unique to the statement; PostgreSQL keeps its plan under it.
 */
export function prepared<Handle extends Reader, Statement>(
  handle: Handle,
  name: string,
  build: (handle: Handle, name: string) => Statement
): Statement {
  const statements = byHandle.get(handle) ?? new Map<string, unknown>()
  byHandle.set(handle, statements)
  const known = statements.get(name)
  if (known !== undefined) return known as Statement
  const statement = build(handle, name)
  statements.set(name, statement)
  return statement
}
