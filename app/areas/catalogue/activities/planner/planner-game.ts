import type { Game } from '../game'

export type PlannerData = {
  id: string
  title: string
  intro: string
  model: PlanModel
  /** What the plan is for: school, subject, class, problem. Printed at its head. */
  facts: { label: string; value: string }[]
  steps: { id: string; title: string; guidance: string; example: string; checks: string[] }[]
}

export type PlanModel = '5e' | 'edp'

/** The steps of each model, by id, in their order. */
export const MODEL_STEPS: { [Model in PlanModel]: ReadonlyArray<string> } = {
  '5e': ['engage', 'explore', 'explain', 'elaborate', 'evaluate'],
  edp: ['problem', 'research', 'choose', 'make', 'share']
}

/** The step on screen; as many as there are steps means the whole plan. */
export type PlannerState = { step: number }

/** One goes forth and back through the steps. It is done once the whole plan was seen; what is written is no part of it. */
export const plannerGame: Game<PlannerData, PlannerState> = {
  start: () => ({ step: 0 }),
  moves: ({ steps }, { step }) => [...(step < steps.length ? ['next'] : []), ...(step > 0 ? ['back'] : [])],
  play: (_, { step }, move) => ({ step: move === 'next' ? step + 1 : step - 1 }),
  isDone: ({ steps }, { step }) => step === steps.length
}
