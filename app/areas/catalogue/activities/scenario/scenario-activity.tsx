import { useTranslator } from '~/platform/i18n-context'
import { Paragraphs, Verdict } from '../activity-parts'
import { playing } from '../activity-player'
import { storyView } from '../story-parts'
import { type ScenarioScene, scenarioGame } from './scenario-game'

export const ScenarioActivity = playing(scenarioGame, storyView(ScenePart))

function ScenePart({ scene }: { scene: ScenarioScene }) {
  const t = useTranslator()
  return (
    <div className="activity-card activity-card--now">
      {scene.title && <h4>{scene.title}</h4>}
      <Paragraphs text={scene.text} />
      {scene.outcome && (
        <Verdict isGood={scene.outcome === 'safe'} verdict={t(`activity-scenario.outcome-${scene.outcome}`)} />
      )}
    </div>
  )
}
