import { describe, expect, test } from 'vitest'
import { ScenarioData } from './scenario-data'
import { playStory, type ScenarioPlot, startStory } from './scenario-story'

const choice = (to: string) => ({ to, verdict: 'good' as const, why: 'vì', text: `đến ${to}` })
const scene = (id: string, ...to: string[]) => ({ id, html: '', choices: to.map(choice) })

function problemsOf(scenes: ReturnType<typeof scene>[], start = 's1'): string[] {
  const parsed = ScenarioData.safeParse({ id: 'x', title: 'T', intro: 'I', start, scenes })
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
}

describe('a scenario is refused when', () => {
  test.each([
    ['a choice leads nowhere', [scene('s1', 's2', 's9'), scene('s2')], 'scenes.0.choices.1.to no scene "s9"'],
    ['a scene cannot be reached', [scene('s1', 's2', 's2'), scene('s2'), scene('s3')], 'scenes.2 no choice leads here'],
    ['it can go round for ever', [scene('s1', 's2', 's2'), scene('s2', 's1', 's1')], 'scenes.0 no end can be reached'],
    ['a scene leaves no choice', [scene('s1', 's2'), scene('s2')], 'scenes.0 one choice is no choice']
  ])('%s', (_, scenes, said) => {
    expect(problemsOf(scenes)).toContainEqual(expect.stringContaining(said))
  })

  test('it begins nowhere', () => {
    expect(problemsOf([scene('s1', 's2', 's2'), scene('s2')], 's7')).toContain('start no scene "s7"')
  })
})

describe('a story', () => {
  const plot: ScenarioPlot = { start: 's1', scenes: [scene('s1', 's2', 's1'), scene('s2')] }

  test('explains a choice before it leads on', () => {
    const chosen = playStory(plot, startStory(plot), { kind: 'choose', choice: 0 })
    expect(chosen).toEqual({ scene: 's1', chosen: 0 })
    expect(playStory(plot, chosen, { kind: 'go-on' })).toEqual({ scene: 's2', chosen: null })
  })

  test('moves that make no sense change nothing', () => {
    const story = startStory(plot)
    expect(playStory(plot, story, { kind: 'go-on' })).toEqual(story)
    expect(playStory(plot, story, { kind: 'choose', choice: 7 })).toEqual(story)
  })
})
