import { useEffect, useReducer, useRef } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { ActivityFrame, Verdict } from '../activity-frame'
import type { ScenarioData } from './scenario-data'
import { playStory, type ScenarioMove, type ScenarioStory, startStory } from './scenario-story'

/** One scene at a time; every choice is explained before it leads on. */
export function ScenarioActivity({ data }: { data: ScenarioData }) {
  const t = useTranslator()
  const [story, play] = useReducer(
    (state: ScenarioStory, move: ScenarioMove) => playStory(data, state, move),
    data,
    startStory
  )
  const place = useFocusOnScene(story.scene)
  const scene = data.scenes.find((one) => one.id === story.scene)
  if (!scene) return null
  const choice = story.chosen === null ? undefined : scene.choices[story.chosen]
  return (
    <ActivityFrame {...data}>
      <div className="activity-card activity-card--now">
        <div ref={place} tabIndex={-1} dangerouslySetInnerHTML={{ __html: scene.html }} />
        {scene.choices.length > 0 && !choice && <Choices choices={scene.choices} play={play} />}
        {choice && <Chosen choice={choice} play={play} />}
        {scene.choices.length === 0 && (
          <Button type="button" variant="quiet" onClick={() => play({ kind: 'again' })}>
            {t('reader.activity-again')}
          </Button>
        )}
      </div>
    </ActivityFrame>
  )
}

function useFocusOnScene(scene: string) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(scene)
  useEffect(() => {
    if (before.current !== scene) place.current?.focus()
    before.current = scene
  }, [scene])
  return place
}

type Choice = ScenarioData['scenes'][number]['choices'][number]
type Play = (move: ScenarioMove) => void

function Choices({ choices, play }: { choices: ReadonlyArray<Choice>; play: Play }) {
  return (
    <ul className="activity-list">
      {choices.map((choice, index) => (
        <li key={choice.text}>
          <Button
            type="button"
            variant="secondary"
            wide
            className="activity-choice"
            onClick={() => play({ kind: 'choose', choice: index })}
          >
            {choice.text}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Chosen({ choice, play }: { choice: Choice; play: Play }) {
  const t = useTranslator()
  const good = choice.verdict === 'good'
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <>
      <p>
        {t('reader.scenario-you-chose')} <strong>{choice.text}</strong>
      </p>
      <div ref={place} tabIndex={-1} role="status">
        <Verdict good={good} verdict={t(good ? 'reader.scenario-good' : 'reader.scenario-poor')}>
          <p>{choice.why}</p>
        </Verdict>
      </div>
      <Button type="button" onClick={() => play({ kind: 'go-on' })} iconAfter="arrow-right">
        {t('reader.activity-go-on')}
      </Button>
    </>
  )
}
