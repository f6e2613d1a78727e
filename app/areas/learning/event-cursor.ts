export type EventCursor = { at: Date; id: string }

const SHAPE = /^(\d{1,15})~([\w-]{1,64})$/

/** The last line of a page of the record as an address carries it. */
export function writeCursor({ at, id }: EventCursor): string {
  return `${at.getTime()}~${id}`
}

/** Reads it back; null for anything else, which means the first page. */
export function readCursor(text: string | null): EventCursor | null {
  const [, at, id] = SHAPE.exec(text ?? '') ?? []
  return at && id ? { at: new Date(Number(at)), id } : null
}
