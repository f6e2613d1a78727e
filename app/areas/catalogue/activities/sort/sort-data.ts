import { z } from 'zod'

const Group = z.object({ id: z.string().min(1), title: z.string().min(1) })
const Card = z.object({ group: z.string().min(1), text: z.string().min(1), why: z.string().min(1) })

/** Cards to be put into groups. Its data is its answer, so it counts as done and never as scored. */
export const SortData = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    intro: z.string().min(1),
    groups: z.array(Group).min(2).max(4),
    cards: z.array(Card).min(4).max(12)
  })
  .check(({ value, issues }) => {
    const groups = new Set(value.groups.map((group) => group.id))
    if (groups.size < value.groups.length) {
      issues.push({ code: 'custom', message: 'two groups have one id', input: value.groups, path: ['groups'] })
    }
    value.cards.forEach((card, index) => {
      if (groups.has(card.group)) return
      issues.push({ code: 'custom', message: `no group "${card.group}"`, input: card, path: ['cards', index, 'group'] })
    })
    for (const [index, group] of value.groups.entries()) {
      if (value.cards.some((card) => card.group === group.id)) continue
      issues.push({ code: 'custom', message: 'no card belongs here', input: group, path: ['groups', index] })
    }
  })
export type SortData = z.output<typeof SortData>
