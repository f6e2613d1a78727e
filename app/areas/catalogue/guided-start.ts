import { z } from 'zod'
import { competencyKey, lessonsFor, type Offer, type OfferedLesson } from './offers'
import { Bilingual, Slug, Text } from './source-text'

/** What a choice speaks for or against: lessons that train a competency, reach an outcome, or belong to a topic. */
const Weight = z.strictObject({
  kind: z.enum(['competency', 'outcome', 'topic', 'lesson']),
  /** `DigComp 2.2 4.2`; `<course> <outcome>`; a topic's id; a lesson's id. */
  of: Text,
  by: z.int().min(-5).max(5)
})

const Choice = z.strictObject({
  id: Slug,
  label: Bilingual,
  /** Completes "Because you said …". */
  because: Bilingual,
  /** The path this person learns by. */
  path: Slug.optional(),
  /** The minutes they have; bounds how much is advised. */
  minutes: z.int().min(5).optional(),
  weights: z.array(Weight).default([])
})

/** `guided-start.yaml`: eight short questions and what each answer speaks for. */
export const GuidedStart = z.strictObject({
  questions: z
    .array(z.strictObject({ id: Slug, text: Bilingual, hint: Bilingual.optional(), choices: z.array(Choice).min(2) }))
    .length(8)
})
export type GuidedStart = z.output<typeof GuidedStart>
export type StartChoice = GuidedStart['questions'][number]['choices'][number]

/** The choices made, in the order of the questions; what is not known or was skipped is left out. */
export function readAnswers({ questions }: GuidedStart, asked: URLSearchParams): StartChoice[] {
  return questions.flatMap(({ id, choices }) => choices.find((choice) => choice.id === asked.get(id)) ?? [])
}

/** The part of an address that holds the answers, questions in order. */
export function answersIn({ questions }: GuidedStart, asked: URLSearchParams): [string, string][] {
  return questions.flatMap(({ id, choices }): [string, string][] => {
    const chosen = choices.find((choice) => choice.id === asked.get(id))
    return chosen ? [[id, chosen.id]] : []
  })
}

export type StartStep = {
  offer: Offer
  lesson: OfferedLesson
  /** The answers that speak for it, strongest first; none when it is advised to everyone as a beginning. */
  because: StartChoice[]
}

export type Advice = { path: string | null; steps: StartStep[] }

const MOST_STEPS = 6
const MOST_REASONS = 2

/**
 * What to learn first and why: the lessons the answers speak for most, as many as the time named allows; when they
 * speak for none, the first lesson there is. Without lessons there is no step.
 */
export function advise(offers: ReadonlyArray<Offer>, answers: ReadonlyArray<StartChoice>): Advice {
  const path = answers.find((answer) => answer.path !== undefined)?.path ?? null
  const minutes = answers.find((answer) => answer.minutes !== undefined)?.minutes ?? Number.POSITIVE_INFINITY
  const all = offers.flatMap((offer) =>
    lessonsFor(offer, path).map((lesson) => ({ offer, lesson, ...weigh(offer, lesson, answers) }))
  )
  const wanted = all.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
  const chosen = wanted.length > 0 ? wanted : all.slice(0, 1)
  return { path, steps: withinTime(chosen, minutes).map(({ offer, lesson, because }) => ({ offer, lesson, because })) }
}

function weigh(offer: Offer, lesson: OfferedLesson, answers: ReadonlyArray<StartChoice>) {
  const weighed = answers.map((answer) => ({
    answer,
    weight: answer.weights.reduce((sum, one) => sum + (concerns(one, offer, lesson) ? one.by : 0), 0)
  }))
  const score = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const spoken = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  const because = score > 0 ? spoken.slice(0, MOST_REASONS).map(({ answer }) => answer) : []
  return { score, because }
}

function concerns({ kind, of }: StartChoice['weights'][number], offer: Offer, lesson: OfferedLesson): boolean {
  if (kind === 'competency') return lesson.competencies.some((one) => competencyKey(one) === of)
  if (kind === 'outcome') return lesson.outcomes.some((outcome) => `${offer.courseId} ${outcome}` === of)
  if (kind === 'topic') return offer.topics.some((topic) => topic.id === of)
  return lesson.id === of
}

function withinTime<Step extends { lesson: OfferedLesson }>(steps: ReadonlyArray<Step>, minutes: number): Step[] {
  let spent = 0
  return steps.slice(0, MOST_STEPS).filter(({ lesson }, index) => {
    const fits = index === 0 || spent + lesson.minutes <= minutes
    if (fits) spent += lesson.minutes
    return fits
  })
}
