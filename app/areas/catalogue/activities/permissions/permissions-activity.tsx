import { useTranslator } from '~/platform/i18n-context'
import { Paragraphs, Verdict } from '../activity-parts'
import { playing } from '../activity-player'
import { MockScreen } from '../mock-screen'
import { storyView } from '../story-parts'
import { type PermissionsScene, permissionsGame } from './permissions-game'

export const PermissionsActivity = playing(permissionsGame, storyView(ScreenPart))

function ScreenPart({ scene }: { scene: PermissionsScene }) {
  const t = useTranslator()
  return (
    <MockScreen kind={scene.screen} bar={scene.bar} label={t(`activity-permissions.${scene.screen}`)}>
      <h4>{scene.heading}</h4>
      <Paragraphs text={scene.text} />
      {scene.outcome && (
        <Verdict isGood={scene.outcome === 'safe'} verdict={t(`activity-permissions.outcome-${scene.outcome}`)} />
      )}
    </MockScreen>
  )
}
