import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineKind, type Judgement, type Remark } from '../kind'
import type { Said } from '../said'
import { type DossierData, type DossierState, dossierGame } from './dossier-game'

const Option = z.strictObject({ text: Bilingual, isRight: z.boolean(), why: Bilingual })
const asked = { question: Bilingual, hint: Bilingual.optional() }
const Choice = z.strictObject({ ...asked, options: z.array(Option).min(2).max(4) })

const plain = {
  person: Bilingual,
  wish: Bilingual,
  carried: z
    .array(z.strictObject({ label: Bilingual, value: Bilingual }))
    .min(1)
    .max(6),
  fee: z.int().min(0),
  stations: z.array(Bilingual).min(3).max(6),
  result: Bilingual
}

const DossierSource = z
  .strictObject({ ...authored, ...plain, steps: z.array(Choice).min(3).max(8), supplement: Choice })
  .check(({ value, issues }) => {
    const choices = [
      ...value.steps.map((step, index) => ({ step, path: ['steps', index] })),
      { step: value.supplement, path: ['supplement'] }
    ]
    for (const { step, path } of choices) {
      if (step.options.some(({ isRight }) => isRight)) continue
      issues.push({ code: 'custom', message: 'no option is right', input: step, path })
    }
  })

const ShownChoice = z.strictObject({ ...asked, options: z.array(Bilingual) })
const DossierShown = z.strictObject({ ...authored, ...plain, steps: z.array(ShownChoice), supplement: ShownChoice })
const KeptChoice = z.array(z.strictObject({ isRight: z.boolean(), why: Bilingual }))
const DossierKey = z.strictObject({ steps: z.array(KeptChoice), supplement: KeptChoice })
type Key = Said<z.output<typeof DossierKey>>

function partChoice({ options, ...rest }: z.output<typeof Choice>) {
  return {
    shown: { ...rest, options: options.map(({ text }) => text) },
    kept: options.map(({ isRight, why }) => ({ isRight, why }))
  }
}

/** Each step, and the answer to the officer, is right when a right option stood there at handing in. */
function judge({ steps, supplement }: DossierData, key: Key, { chosen, supplied }: DossierState): Judgement {
  const made = [
    ...steps.map((step, index) => ({ ...step, option: chosen[index] ?? -1, kept: key.steps[index] })),
    { ...supplement, option: supplied ?? -1, kept: key.supplement }
  ]
  const remarks = made.map(({ question, options, option, kept }): Remark => {
    const { isRight, why } = kept?.[option] ?? { isRight: false, why: '' }
    const better = options[kept?.findIndex((one) => one.isRight) ?? -1]
    return { about: `${question} ${options[option] ?? ''}`, isGood: isRight, why, ...(isRight ? {} : { better }) }
  })
  return { right: remarks.filter(({ isGood }) => isGood).length, all: remarks.length, remarks }
}

/** A practice dossier on the pattern of the public service portal. */
export const dossier = defineKind({
  source: DossierSource,
  shown: DossierShown,
  key: DossierKey,
  split({ steps, supplement, ...rest }) {
    const parts = steps.map(partChoice)
    const last = partChoice(supplement)
    return {
      shown: { ...rest, steps: parts.map(({ shown }) => shown), supplement: last.shown },
      key: { steps: parts.map(({ kept }) => kept), supplement: last.kept }
    }
  },
  game: dossierGame,
  judge
})
