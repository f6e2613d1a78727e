import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Paragraphs, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type ScenarioData, type ScenarioState, scenarioGame } from './scenario-game'

export const ScenarioActivity = playing(scenarioGame, ScenarioView)

type Scene = ScenarioData['scenes'][number]
type Choice = Scene['choices'][number]

function ScenarioView({ data, state }: ViewProps<ScenarioData, ScenarioState>) {
  const scene = data.scenes[state.scene]
  if (!scene) return null
  const choice = scene.choices[state.chosen ?? -1]
  return (
    <>
      <div className="activity-card activity-card--now">
        {choice ? <Chosen choice={choice} /> : <SceneText scene={scene} />}
      </div>
      {scene.outcome && <Debrief data={data} path={state.path} />}
    </>
  )
}

function SceneText({ scene }: { scene: Scene }) {
  const t = useTranslator()
  return (
    <>
      <Now>
        {scene.title && <h4>{scene.title}</h4>}
        <Paragraphs text={scene.text} />
        {scene.outcome && (
          <Verdict isGood={scene.outcome === 'safe'} verdict={t(`activity-scenario.outcome-${scene.outcome}`)} />
        )}
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

function Chosen({ choice }: { choice: Choice }) {
  const t = useTranslator()
  return (
    <>
      <p>
        {t('activity-scenario.you-chose')} <strong>{choice.text}</strong>
      </p>
      <Now>
        <Verdict isGood={choice.verdict === 'good'} verdict={t(`activity-scenario.${choice.verdict}`)}>
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
function Debrief({ data, path }: { data: ScenarioData; path: ScenarioState['path'] }) {
  const t = useTranslator()
  const steps = path.flatMap(({ scene, choice }, index) => {
    const made = data.scenes[scene]?.choices[choice]
    return made ? [{ ...made, step: index + 1 }] : []
  })
  return (
    <>
      <h4>{t('activity-scenario.debrief')}</h4>
      <ol className="activity-list">
        {steps.map(({ step, text, why, verdict }) => (
          <li className="activity-card" key={step}>
            <p>
              <strong>{text}</strong>
            </p>
            <p>
              {t(`activity-scenario.${verdict}`)} {why}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
