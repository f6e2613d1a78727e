import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ActivityFile, readActivities } from '~/areas/catalogue/activities/activity-files.server'
import { type Play, writePlay } from '~/areas/catalogue/activities/game'
import { kindNames, kinds } from '~/areas/catalogue/activities/kinds'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { rounds } from '../rounds'

const { activities, faults } = readActivities(readContentFiles())
const all = [...activities.values()]
const each = all.map((activity) => [activity.id, activity] as const)

test('every activity of the school can be published', () => {
  expect(faults).toEqual([])
})

test('every kind has its parts: rules, game, screen, tests, words, a page of documentation and two activities', () => {
  for (const kind of kindNames) {
    const folder = readdirSync(`app/areas/catalogue/activities/${kind}`)
    expect(folder).toEqual(expect.arrayContaining([`${kind}-activity.tsx`, `${kind}-rules.ts`, `${kind}.test.ts`]))
    expect(readFileSync(`docs/activities/${kind}.md`, 'utf8').split('\n').length).toBeLessThanOrEqual(45)
    expect(all.filter((activity) => activity.kind === kind).length, kind).toBeGreaterThanOrEqual(2)
  }
})

/** Carries a play on to its end; throws where there is none. */
function finish({ kind, shown }: ActivityFile, play: Play): Play {
  const ended = kinds[kind].carryOn(shown, play)
  if (!ended) throw new Error('no end can be reached')
  return ended
}

describe.each(each)('%s', (_, activity) => {
  const rules = kinds[activity.kind]

  test('nobody is stuck: an end is reachable from everywhere a learner can get', () => {
    const search = { states: rounds(600, 20_000), walks: rounds(6, 200) }
    for (const seed of [1, 2, rounds(3, 12)]) expect(rules.findStuck(activity.shown, { seed, ...search })).toBeNull()
  })

  test('its end is reached by buttons alone, in few enough moves for an address', () => {
    const play = finish(activity, { seed: 1, moves: [] })
    expect(rules.follow(activity.shown, play)).toMatchObject({ isFair: true, isDone: true })
    expect(writePlay(play).length).toBeLessThan(4000)
  })

  test('a play with a move that could not be made is not fair, and what counts scores nothing', () => {
    const play = finish(activity, { seed: 1, moves: [] })
    const spoilt = fc.record({ at: fc.nat({ max: play.moves.length }), move: fc.stringMatching(/^x[a-z0-9.]{1,8}$/) })
    fc.assert(
      fc.property(spoilt, ({ at, move }) => {
        const moves = [...play.moves.slice(0, at), move, ...play.moves.slice(at)]
        expect(rules.follow(activity.shown, { seed: 1, moves }).isFair).toBe(false)
        expect(rules.judge(activity, { seed: 1, moves }, 'vi')).toBeNull()
      }),
      { numRuns: rounds(5, 100) }
    )
  })

  test('an end that is only claimed scores nothing', () => {
    const { moves } = finish(activity, { seed: 1, moves: [] })
    const before = moves.slice(0, -1)
    expect(rules.judge(activity, { seed: 1, moves: before }, 'vi')).toBeNull()
  })

  test('it says everything in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const texts = textsIn(rules.show(activity.shown, language))
      expect(texts.filter((text) => text.trim() === '')).toEqual([])
    }
  })
})

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  if (Array.isArray(data)) return data.flatMap(textsIn)
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : []
}

const scored = each.filter(([, { kind }]) => kinds[kind].isScored)

describe.each(scored)('%s, which is scored', (_, activity) => {
  const rules = kinds[activity.kind]

  test('a browser gets nothing of its key', () => {
    const shown = JSON.stringify([rules.show(activity.shown, 'vi'), rules.show(activity.shown, 'en')])
    const kept = longTexts(activity.key)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((text) => shown.includes(text))).toEqual([])
  })

  test('the end of a play is worth something from 0 to all, and says why for each thing done', () => {
    const judgement = rules.judge(activity, finish(activity, { seed: 1, moves: [] }), 'vi')
    expect(judgement?.right).toBeGreaterThanOrEqual(0)
    expect(judgement?.right).toBeLessThanOrEqual(judgement?.all ?? 0)
    expect(judgement?.remarks.length).toBeGreaterThan(0)
    expect(judgement?.remarks.filter(({ why }) => why.trim() === '')).toEqual([])
  })
})

/** Sentences of a key: short words such as ids may stand in what is shown. */
function longTexts(key: unknown): string[] {
  return textsIn(key).filter((text) => text.length > 20)
}
