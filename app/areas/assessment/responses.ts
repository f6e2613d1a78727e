import type { ShownItem } from './items'

/** A learner's answer to one item, as stored. Numbers stay as typed; positions count from 1 and may be incomplete. */
export type ItemResponse =
  | { choice: string }
  | { choices: string[] }
  | { answer: boolean }
  | { matches: Record<string, string> }
  | { positions: Record<string, number> }
  | { text: string }

/** The part of FormData that reading needs. */
export type PostedFields = {
  get: (name: string) => unknown
  getAll: (name: string) => unknown[]
}

/** The name of the input that belongs to one part (a left-hand side, a step) of an item. */
export function partName(name: string, partId: string): string {
  return `${name}.${partId}`
}

/** Reads an item's inputs back from its form; null when nothing was answered. Unknown values are left to the check. */
export function readResponse(shown: ShownItem, name: string, fields: PostedFields): ItemResponse | null {
  const response = readFields(shown, name, fields)
  return response && isAnswered(response) ? response : null
}

/** The same with emptied answers kept as they are, so that an answer taken back can be saved as taken back. */
export function readFields(shown: ShownItem, name: string, fields: PostedFields): ItemResponse | null {
  const value = textOf(fields.get(name))
  switch (shown.kind) {
    case 'single':
      return { choice: value }
    case 'multiple':
      return { choices: fields.getAll(name).map(textOf).filter(Boolean) }
    case 'true-false':
      return value ? { answer: value === 'true' } : null
    case 'short-text':
    case 'numeric':
      return { text: value }
    case 'matching': {
      const chosen = shown.lefts.map(({ id }) => [id, textOf(fields.get(partName(name, id)))] as const)
      return { matches: Object.fromEntries(chosen.filter(([, right]) => right)) }
    }
    case 'ordering': {
      const placed = shown.steps.map(({ id }) => [id, Number(textOf(fields.get(partName(name, id))))] as const)
      return { positions: Object.fromEntries(placed.filter(([, position]) => position > 0)) }
    }
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Whether anything was answered at all; an emptied answer counts as none. */
export function isAnswered(response: ItemResponse): boolean {
  if ('choice' in response) return response.choice !== ''
  if ('choices' in response) return response.choices.length > 0
  if ('answer' in response) return true
  if ('matches' in response) return Object.keys(response.matches).length > 0
  if ('positions' in response) return Object.keys(response.positions).length > 0
  return response.text.trim() !== ''
}
