import { describe, expect, test } from 'vitest'
import { replay } from '../game'
import { type ScenarioData, scenarioGame } from './scenario-game'
import { scenario } from './scenario-rules'

const said = (text: string) => ({ vi: text, en: text })
const choice = (to: string) => ({ to, verdict: 'good' as const, why: said('vì'), text: said(`đến ${to}`) })

function scene(id: string, ...to: string[]) {
  return { id, text: said(id), choices: to.map(choice), ...(to.length === 0 ? { outcome: 'safe' as const } : {}) }
}

function problemsOf(scenes: ReturnType<typeof scene>[], start = 's1'): string[] {
  const source = { id: 'x', kind: 'scenario', title: said('T'), intro: said('I'), start, scenes }
  const parsed = scenario.source.safeParse(source)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
}

describe('a scenario is refused when', () => {
  test.each([
    ['a choice leads nowhere', [scene('s1', 's2', 's9'), scene('s2')], 'scenes.0.choices.1.to no scene "s9"'],
    ['a scene cannot be reached', [scene('s1', 's2', 's2'), scene('s2'), scene('s3')], 'scenes.2 no choice leads here'],
    ['it can go round for ever', [scene('s1', 's2', 's2'), scene('s2', 's1', 's1')], 'scenes.0 no end can be reached'],
    ['a scene leaves no choice', [scene('s1', 's2'), scene('s2')], 'scenes.0 one choice is no choice']
  ])('%s', (_, scenes, problem) => {
    expect(problemsOf(scenes)).toContainEqual(expect.stringContaining(problem))
  })

  test('it begins nowhere', () => {
    expect(problemsOf([scene('s1', 's2', 's2'), scene('s2')], 's7')).toContain('start no scene "s7"')
  })

  test('an end does not say how it came out', () => {
    const { outcome: _, ...open } = scene('s2')
    expect(problemsOf([scene('s1', 's2', 's2'), open])).toContainEqual(expect.stringContaining('scenes.1 an outcome'))
  })
})

describe('a story', () => {
  const data = scenario.show(
    {
      id: 'x',
      kind: 'scenario',
      title: said('T'),
      intro: said('I'),
      start: 's1',
      scenes: [scene('s1', 's2', 's1'), scene('s2')]
    },
    'vi'
  ) satisfies ScenarioData

  test('explains a choice before it leads on', () => {
    const chosen = replay(scenarioGame, data, { seed: 1, moves: ['choose.0'] })
    expect(chosen.state).toMatchObject({ scene: 0, chosen: 0 })
    expect(scenarioGame.isDone(data, chosen.state)).toBe(false)
    const ended = replay(scenarioGame, data, { seed: 1, moves: ['choose.0', 'next'] })
    expect(ended.state).toMatchObject({ scene: 1, chosen: null })
    expect(scenarioGame.isDone(data, ended.state)).toBe(true)
  })

  test('moves that make no sense are not made', () => {
    expect(replay(scenarioGame, data, { seed: 1, moves: ['next'] })).toMatchObject({ moves: [], isFair: false })
    expect(replay(scenarioGame, data, { seed: 1, moves: ['choose.7'] })).toMatchObject({ moves: [], isFair: false })
  })
})
