import type { Blueprint } from '#db/schema/assessment'
import { DomainError } from '~/platform/domain-error'
import { createRandom, shuffled } from '~/platform/seeded'
import type { ItemKey, Part, ShownItem, SplitItem } from './items'

export type DrawableItem = { id: string; outcome: string; practice: boolean }

const NONE: ReadonlySet<string> = new Set()

/**
 * Draws a quiz from the bank: so many items per outcome, never a practice item, never one twice, and one of those `seen`
 * before only where no other is left, so that two tests of one learner are parallel. The same seed, bank and past draw
 * the same items in the same order. Throws `bank-too-small`.
 */
export function drawItems<Item extends DrawableItem>(
  blueprint: Blueprint,
  bank: ReadonlyArray<Item>,
  seed: number,
  seen: ReadonlySet<string> = NONE
): Item['id'][] {
  const random = createRandom(seed)
  const drawable = bank.filter((item) => !item.practice).sort((a, b) => (a.id < b.id ? -1 : 1))
  const drawn = blueprint.flatMap(({ outcome, draw }) => {
    const candidates = drawable.filter((item) => item.outcome === outcome)
    if (candidates.length < draw) throw new DomainError('bank-too-small', { outcome })
    const mixed = shuffled(candidates, random)
    const isSeen = (item: Item) => seen.has(item.id)
    return [...mixed.filter((item) => !isSeen(item)), ...mixed.filter(isSeen)].slice(0, draw)
  })
  return shuffled(drawn, random).map((item) => item.id)
}

/** How many items a blueprint draws. */
export function countDrawn(blueprint: Blueprint): number {
  return blueprint.reduce((sum, { draw }) => sum + draw, 0)
}

/**
 * The shown half as one attempt sees it: options, right-hand sides and steps in the order the seed gives to the item's
 * place. Steps never begin in their right order, so that an untouched list is never the answer.
 */
export function arrangeItem({ shown, key }: SplitItem, seed: number, place: number): ShownItem {
  const random = createRandom(seed ^ Math.imul(place + 1, 0x9e3779b9))
  switch (shown.kind) {
    case 'single':
    case 'multiple':
      return { ...shown, options: shuffled(shown.options, random) }
    case 'matching':
      return { ...shown, rights: shuffled(shown.rights, random) }
    case 'ordering':
      return { ...shown, steps: notInOrder(shuffled(shown.steps, random), key) }
    default:
      return shown
  }
}

function notInOrder(steps: Part[], key: ItemKey): Part[] {
  const inOrder = key.kind === 'ordering' && steps.every((step, index) => step.id === key.order[index])
  const [first, ...others] = steps
  return inOrder && first ? [...others, first] : steps
}
