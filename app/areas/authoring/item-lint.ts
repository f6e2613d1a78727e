import type { AuthoredItem } from '~/areas/assessment/items'
import { type Fault, faultsIn, type Place, problem } from '~/areas/catalogue/faults'

type SourceItem = Place & { file: string; item: AuthoredItem }

/** An option this much longer than every other gives itself away. */
const LONGER = 1.2
const ALL_OF_THEM =
  /tất cả (các )?(ý|câu|phương án|đáp án|đều)|(cả|đều) (ba|bốn|hai) (ý|câu|phương án)|đều (đúng|sai)$|all of the above|none of the above/iu
/** So many items of one kind that a habit shows. */
const HABIT = 4

/** What lets an item be answered without knowing, or leaves its learner without a reason. Warnings all. */
export function lintItems(items: ReadonlyArray<SourceItem>): Fault[] {
  return [...items.flatMap(lintItem), ...habits(items)]
}

function lintItem({ file, item, ...at }: SourceItem): Fault[] {
  if (item.kind !== 'single' && item.kind !== 'multiple') return []
  const { id, options } = item
  const problems = [
    ...(item.kind === 'single' && isLongest(item.options) ? [problem('item-longest', at, { id })] : []),
    ...(options.some(({ text }) => ALL_OF_THEM.test(text)) ? [problem('item-all-of-them', at, { id })] : []),
    ...(options.every(({ why }) => why) ? [] : [problem('item-no-why', at, { id })])
  ]
  return faultsIn(file, problems)
}

function isLongest(options: ReadonlyArray<{ text: string; correct: boolean }>): boolean {
  const lengthOf = (isCorrect: boolean) =>
    Math.max(...options.filter(({ correct }) => correct === isCorrect).map(({ text }) => text.length))
  return lengthOf(true) > LONGER * lengthOf(false)
}

/** A course whose right answers keep one place, or whose statements are all true or all false. */
function habits(items: ReadonlyArray<SourceItem>): Fault[] {
  const counted = items.filter(({ item }) => !item.practice)
  const places = counted.flatMap(({ item }) =>
    item.kind === 'single' ? [item.options.findIndex(({ correct }) => correct)] : []
  )
  const truths = counted.flatMap(({ item }) => (item.kind === 'true-false' ? [item.answer] : []))
  const first = counted[0]
  if (!first) return []
  return faultsIn(first.file, [
    ...(isHabit(places) ? [problem('items-one-place', first, { place: (places[0] ?? 0) + 1 })] : []),
    ...(isHabit(truths) ? [problem('items-one-truth', first)] : [])
  ])
}

function isHabit(values: ReadonlyArray<unknown>): boolean {
  return values.length >= HABIT && new Set(values).size === 1
}
