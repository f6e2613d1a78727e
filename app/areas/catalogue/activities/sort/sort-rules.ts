import { z } from 'zod'
import { Bilingual, Slug } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { sortGame } from './sort-game'

const Group = z.strictObject({ id: Slug, title: Bilingual })
const Card = z.strictObject({ group: Slug, text: Bilingual, why: Bilingual })

const SortSource = z
  .strictObject({
    ...authored,
    groups: z.array(Group).min(2).max(5),
    cards: z.array(Card).min(4).max(24),
    draw: z.int().min(4).optional()
  })
  .check(({ value, issues }) => {
    const say = (message: string, input: unknown, path: PropertyKey[]) =>
      issues.push({ code: 'custom', message, input, path })
    const groups = new Set(value.groups.map((group) => group.id))
    if (groups.size < value.groups.length) say('two groups have one id', value.groups, ['groups'])
    for (const [index, card] of value.cards.entries()) {
      if (!groups.has(card.group)) say(`no group "${card.group}"`, card.group, ['cards', index, 'group'])
    }
    for (const [index, group] of value.groups.entries()) {
      if (!value.cards.some((card) => card.group === group.id)) say('no card belongs here', group, ['groups', index])
    }
    if ((value.draw ?? 0) > value.cards.length) say('more than there are cards', value.draw, ['draw'])
  })

/** Cards put into groups, one by one. */
export const sort = defineOpenKind({ source: SortSource, game: sortGame })
