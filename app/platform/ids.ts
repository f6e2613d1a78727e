import { v7 } from 'uuid'
import type { Id } from '#db/types'

export type * from '#db/ids'
export type { Id } from '#db/types'

/** A new UUIDv7: unguessable enough to name a row, ordered by time. Never a secret. */
export function newId<T extends Id<string>>(): T {
  return v7() as T
}

/** Marks text that came from a parsed source (a URL parameter, a form field) as the id of one noun. */
export function asId<T extends Id<string>>(text: string): T {
  return text as T
}
