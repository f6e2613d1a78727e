import { type Game, helpfulFirst, numberIn } from '../game'

export type PrivacyData = {
  id: string
  title: string
  intro: string
  /** The app or telephone whose settings these are. */
  app: string
  /** What the settings are to achieve. */
  goals: string[]
  settings: {
    title: string
    /** The option that stands there at first, by its place. */
    first: number
    options: { text: string; isGood: boolean; why: string }[]
  }[]
}

/** The chosen option of every setting, by its place. */
export type PrivacyState = { chosen: number[]; isChecked: boolean }

/** Settings are changed and checked, as often as one likes, until they meet the goals. */
export const privacyGame: Game<PrivacyData, PrivacyState> = {
  start: ({ settings }) => ({ chosen: settings.map(({ first }) => first), isChecked: false }),
  moves(data, state) {
    if (privacyGame.isDone(data, state)) return []
    // The chosen option can be pressed too, and changes nothing: a button that vanished would take the focus with it.
    const moves = data.settings.flatMap(({ options }, setting) => {
      const helps = (option: number) =>
        !isGood(data, setting, state.chosen[setting] ?? 0) && isGood(data, setting, option)
      return options.map((_, option) => ({ move: `set${setting}.${option}`, helps: helps(option) }))
    })
    return helpfulFirst(state.isChecked ? moves : [{ move: 'check', helps: true }, ...moves])
  },
  play(data, { chosen, isChecked }, move) {
    if (move === 'check') return { chosen, isChecked: true }
    const next = data.settings.map((_, setting) => numberIn(move, `set${setting}`) ?? chosen[setting] ?? 0)
    const isSame = next.every((option, setting) => option === chosen[setting])
    return { chosen: next, isChecked: isSame && isChecked }
  },
  isDone: (data, { chosen, isChecked }) => isChecked && chosen.every((option, setting) => isGood(data, setting, option))
}

/** Whether an option of a setting meets the goals. */
export function isGood({ settings }: PrivacyData, setting: number, option: number): boolean {
  return settings[setting]?.options[option]?.isGood ?? false
}
