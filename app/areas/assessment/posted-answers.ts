import type { ShownItem } from './items'
import { type ItemResponse, type PostedFields, readResponse } from './responses'

/** The hidden input that tells what an item's answer was when its form was printed. */
export function baselineName(itemVersionId: string): string {
  return `was.${itemVersionId}`
}

/** The baseline's value: the answer in one spelling, so that equal answers read equal. */
export function baselineOf(response: ItemResponse | null): string {
  if (!response) return ''
  return JSON.stringify(response, (_, value: unknown) =>
    isPlainObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What the learner changed since their form was printed. Items they left alone are not in the list, so that an old
 * page never takes back what a second device has saved meanwhile.
 */
export function changedAnswers<Item extends { id: string; shown: ShownItem }>(
  items: ReadonlyArray<Item>,
  fields: PostedFields
): { itemVersionId: Item['id']; response: ItemResponse | null }[] {
  return items.flatMap(({ id, shown }) => {
    const response = readResponse(shown, id, fields)
    const baseline = fields.get(baselineName(id))
    return baseline === null || baselineOf(response) === baseline ? [] : [{ itemVersionId: id, response }]
  })
}
