import { z } from 'zod'
import type { Language } from '~/platform/i18n'
import { Bilingual, Slug } from '../source-text'
import { type Game, type Play, replay } from './game'
import { findStuck, movesToEnd, type Search } from './reach'
import { type Said, sayIn } from './said'

/** What the file of every activity begins with. */
export const authored = { id: Slug, kind: z.string(), title: Bilingual, intro: Bilingual }

/** What a debrief says of one thing the learner did. */
export type Remark = {
  about: string
  isGood: boolean
  why: string
  /** What would have been right, where that is one thing and was not chosen. */
  better?: string
  /** The verdict was right, but something was given away before it. */
  isSpoilt?: boolean
}

/** What a play that counts was worth: `right` of `all`, and why. */
export type Judgement = { right: number; all: number; remarks: Remark[] }

type Definition<Source, Shown, Key, State> = {
  /** What an author writes, checked whole: also that its goal can be reached. */
  source: z.ZodType<Source>
  /** What a browser may have of it. */
  shown: z.ZodType<Shown>
  /** What it may not have; `z.null()` where the data is the answer. */
  key: z.ZodType<Key>
  split: (source: Source) => { shown: Shown; key: Key }
  game: Game<Said<Shown>, State>
  /** Only where a key is kept back: what the end of a play is worth. */
  judge?: (shown: Said<Shown>, key: Said<Key>, state: State) => Judgement
}

/** A kind of activity as publishing, reading and judging need it; what it shows is in one language. */
export type Kind<Shown> = {
  source: z.ZodType
  isScored: boolean
  /** Parts a checked source into what is shown and what is kept back. */
  split: (source: unknown) => { shown: unknown; key: unknown }
  /** Stored data, checked once more on its way out. */
  show: (shown: unknown, language: Language) => Shown
  /** A play as far as it is fair, and whether it came to its end so. */
  follow: (shown: unknown, play: Play) => { play: Play; isFair: boolean; isDone: boolean }
  /** A fair play carried on to an end; null when there is none. */
  carryOn: (shown: unknown, play: Play) => Play | null
  /** The moves to a place where a learner would be stuck; null when none is found. */
  findStuck: (shown: unknown, search: Search) => string[] | null
  /** What a play is worth; null unless it is fair and came to its end, and for kinds that only count as done. */
  judge: (stored: { shown: unknown; key: unknown }, play: Play, language: Language) => Judgement | null
}

/** Makes a kind of its rules. */
export function defineKind<Source, Shown, Key, State>(
  definition: Definition<Source, Shown, Key, State>
): Kind<Said<Shown>> {
  const { source, shown, key, split, game, judge } = definition
  const show = (stored: unknown, language: Language) => sayIn(shown.parse(stored), language)
  const run = (stored: unknown, play: Play, language: Language) => {
    const data = show(stored, language)
    const { state, moves, isFair } = replay(game, data, play)
    return { data, state, moves, isFair, isDone: game.isDone(data, state) }
  }
  return {
    source,
    isScored: judge !== undefined,
    split: (written) => split(source.parse(written)),
    show,
    follow(stored, play) {
      const { moves, isFair, isDone } = run(stored, play, 'vi')
      return { play: { seed: play.seed, moves }, isFair, isDone }
    },
    carryOn(stored, play) {
      const { data, state, moves } = run(stored, play, 'vi')
      const rest = movesToEnd(game, data, state)
      return rest && { seed: play.seed, moves: [...moves, ...rest] }
    },
    findStuck: (stored, search) => findStuck(game, show(stored, 'vi'), search),
    judge(stored, play, language) {
      if (!judge) return null
      const { data, state, isFair, isDone } = run(stored.shown, play, language)
      return isFair && isDone ? judge(data, sayIn(key.parse(stored.key), language), state) : null
    }
  }
}

/** A kind whose data is its answer: it counts as done, never as scored. */
export function defineOpenKind<Shown, State>(definition: {
  source: z.ZodType<Shown>
  game: Game<Said<Shown>, State>
}): Kind<Said<Shown>> {
  const { source, game } = definition
  return defineKind({ source, shown: source, key: z.null(), split: (shown) => ({ shown, key: null }), game })
}
