import type { SplitItem } from './items'

/** The right answer in lines of the item's own words. True and false are left to the page's language. */
export type Solution = { kind: 'truth'; answer: boolean } | { kind: 'lines'; lines: string[]; ordered: boolean }

/** What the right answer of an item is. It betrays the key: only for practice, or after submission. */
export function solutionOf({ shown, key }: SplitItem): Solution {
  const lines = (found: string[], ordered = false): Solution => ({ kind: 'lines', lines: found, ordered })
  switch (key.kind) {
    case 'true-false':
      return { kind: 'truth', answer: key.answer }
    case 'single':
      return lines(textsOf(shown, [key.correct]))
    case 'multiple':
      return lines(textsOf(shown, key.correct))
    case 'ordering':
      return lines(textsOf(shown, key.order), true)
    case 'matching':
      return lines(Object.entries(key.pairs).map(([left, right]) => textsOf(shown, [left, right]).join(' – ')))
    case 'short-text':
      return lines(key.accept.slice(0, 1))
    case 'numeric':
      return lines([withUnit(key.value, shown.kind === 'numeric' ? shown.unit : null)])
  }
}

function withUnit(value: number, unit: string | null): string {
  const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }).format(value)
  return unit ? `${number} ${unit}` : number
}

function textsOf(shown: SplitItem['shown'], ids: ReadonlyArray<string>): string[] {
  const parts = [
    ...('options' in shown ? shown.options : []),
    ...('lefts' in shown ? shown.lefts : []),
    ...('rights' in shown ? shown.rights : []),
    ...('steps' in shown ? shown.steps : [])
  ]
  const texts = new Map(parts.map((part) => [part.id, part.text]))
  return ids.map((id) => texts.get(id) ?? '')
}
