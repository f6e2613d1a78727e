import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { privacyGame } from './privacy-game'

const Option = z.strictObject({ text: Bilingual, isGood: z.boolean(), why: Bilingual })
const Setting = z.strictObject({ title: Bilingual, first: z.int().min(0), options: z.array(Option).min(2).max(3) })

const PrivacySource = z
  .strictObject({
    ...authored,
    app: Bilingual,
    goals: z.array(Bilingual).min(1).max(4),
    settings: z.array(Setting).min(3).max(7)
  })
  .check(({ value, issues }) => {
    for (const [index, { first, options }] of value.settings.entries()) {
      const say = (message: string, path: PropertyKey[]) =>
        issues.push({ code: 'custom', message, input: options, path: ['settings', index, ...path] })
      if (first >= options.length) say('no such option', ['first'])
      if (!options.some((option) => option.isGood)) say('no option meets the goals', ['options'])
    }
    if (value.settings.every(({ first, options }) => options[first]?.isGood)) {
      issues.push({ code: 'custom', message: 'nothing is left to change', input: value, path: ['settings'] })
    }
  })

/** Settings of an app, set so that they meet a goal. */
export const privacy = defineOpenKind({ source: PrivacySource, game: privacyGame })
