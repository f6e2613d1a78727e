import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineKind, type Judgement, type Remark } from '../kind'
import type { Said } from '../said'
import { type ChartData, type ChartState, chartGame } from './chart-game'

const Chart = z.strictObject({
  shape: z.enum(['bars', 'line']),
  title: Bilingual,
  unit: Bilingual,
  from: z.number().min(0),
  points: z
    .array(z.strictObject({ label: Bilingual, value: z.number().min(0) }))
    .min(3)
    .max(12)
})
const Choice = z.strictObject({ text: Bilingual, isRight: z.boolean(), why: Bilingual })
const Question = z.strictObject({ text: Bilingual, choices: z.array(Choice).min(2).max(4) })

const ChartSource = z
  .strictObject({ ...authored, chart: Chart, questions: z.array(Question).min(2).max(6) })
  .check(({ value, issues }) => {
    for (const [index, { choices }] of value.questions.entries()) {
      if (choices.filter(({ isRight }) => isRight).length === 1) continue
      issues.push({ code: 'custom', message: 'one choice is right', input: choices, path: ['questions', index] })
    }
    if (value.chart.from < Math.min(...value.chart.points.map((point) => point.value))) return
    issues.push({ code: 'custom', message: 'begins above a value', input: value.chart.from, path: ['chart', 'from'] })
  })

const ChartShown = z.strictObject({
  ...authored,
  chart: Chart,
  questions: z.array(z.strictObject({ text: Bilingual, choices: z.array(Bilingual) }))
})
const ChartKey = z.strictObject({
  questions: z.array(z.array(z.strictObject({ isRight: z.boolean(), why: Bilingual })))
})
type Key = Said<z.output<typeof ChartKey>>

/** A question is right when its one right choice was made. */
function judge({ questions }: ChartData, key: Key, { answers }: ChartState): Judgement {
  const remarks = questions.map(({ text, choices }, index): Remark => {
    const answer = answers[index] ?? -1
    const kept = key.questions[index] ?? []
    const { isRight, why } = kept[answer] ?? { isRight: false, why: '' }
    const better = choices[kept.findIndex((choice) => choice.isRight)]
    return { about: `${text} ${choices[answer] ?? ''}`, isGood: isRight, why, ...(isRight ? {} : { better }) }
  })
  return { right: remarks.filter(({ isGood }) => isGood).length, all: remarks.length, remarks }
}

/** A chart to read, and what to decide by it. */
export const chart = defineKind({
  source: ChartSource,
  shown: ChartShown,
  key: ChartKey,
  split: ({ questions, ...rest }) => ({
    shown: {
      ...rest,
      questions: questions.map(({ text, choices }) => ({ text, choices: choices.map((choice) => choice.text) }))
    },
    key: { questions: questions.map(({ choices }) => choices.map(({ isRight, why }) => ({ isRight, why }))) }
  }),
  game: chartGame,
  judge
})
