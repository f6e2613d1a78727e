import type { ComponentType } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Verdict } from './activity-parts'
import type { ViewProps } from './activity-player'
import type { StoryChoice, StoryData, StoryScene, StoryState } from './story'

/** The screen of a story whose scenes are shown by `Scene`. */
export function storyView<Scene extends StoryScene>(Scene: ComponentType<{ scene: Scene }>) {
  return function StoryView({ data, state }: ViewProps<StoryData<Scene>, StoryState>) {
    const scene = data.scenes[state.scene]
    if (!scene) return null
    const choice = scene.choices[state.chosen ?? -1]
    return (
      <>
        {choice ? <Chosen choice={choice} /> : <SceneNow Scene={Scene} scene={scene} />}
        {scene.outcome && <LookBack data={data} path={state.path} />}
      </>
    )
  }
}

type SceneNowProps<Scene> = { Scene: ComponentType<{ scene: Scene }>; scene: Scene }

function SceneNow<Scene extends StoryScene>({ Scene, scene }: SceneNowProps<Scene>) {
  return (
    <>
      <Now>
        <Scene scene={scene} />
      </Now>
      {scene.choices.length > 0 && (
        <Choices>
          {scene.choices.map((choice, index) => (
            <MoveButton key={choice.text} move={`choose.${index}`} wide>
              {choice.text}
            </MoveButton>
          ))}
        </Choices>
      )}
    </>
  )
}

function Chosen({ choice }: { choice: StoryChoice }) {
  const t = useTranslator()
  return (
    <>
      <p>
        {t('activity.you-chose')} <strong>{choice.text}</strong>
      </p>
      <Now>
        <Verdict isGood={choice.verdict === 'good'} verdict={t(`activity.choice-${choice.verdict}`)}>
          <p>{choice.why}</p>
        </Verdict>
      </Now>
      <MoveButton move="next" variant="primary" iconAfter="arrow-right">
        {t('activity.go-on')}
      </MoveButton>
    </>
  )
}

/** At the end of a story: what was chosen on the way, and why it was good or not. */
function LookBack<Scene extends StoryScene>({ data, path }: { data: StoryData<Scene>; path: StoryState['path'] }) {
  const t = useTranslator()
  const steps = path.flatMap(({ scene, choice }) => {
    const made = data.scenes[scene]?.choices[choice]
    return made ? [{ ...made, scene }] : []
  })
  return (
    <>
      <h4>{t('activity.look-back')}</h4>
      <ol className="activity-list">
        {steps.map(({ scene, text, why, verdict }) => (
          <li className="activity-card" key={scene}>
            <p>
              <strong>{text}</strong>
            </p>
            <p>
              {t(`activity.choice-${verdict}`)} {why}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
