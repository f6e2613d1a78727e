import { useTranslator } from '~/platform/i18n-context'
import { Paragraphs, Verdict } from '../activity-parts'
import { playing } from '../activity-player'
import { MockScreen } from '../mock-screen'
import { storyView } from '../story-parts'
import { type SigninScene, signinGame } from './signin-game'

export const SigninActivity = playing(signinGame, storyView(ScreenPart))

function ScreenPart({ scene }: { scene: SigninScene }) {
  const t = useTranslator()
  return (
    <MockScreen kind={scene.screen} bar={scene.bar} label={t(`activity-signin.${scene.screen}`)}>
      <h4>{scene.heading}</h4>
      <Paragraphs text={scene.text} />
      {scene.code && <PracticeCode />}
      {scene.shares && <Shares shares={scene.shares} />}
      {scene.passcode && <PracticePasscode passcode={scene.passcode} />}
      {scene.outcome && (
        <Verdict isGood={scene.outcome === 'safe'} verdict={t(`activity-signin.outcome-${scene.outcome}`)} />
      )}
    </MockScreen>
  )
}

function Shares({ shares }: { shares: ReadonlyArray<string> }) {
  const t = useTranslator()
  return (
    <>
      <p>{t('activity-signin.shares')}</p>
      <ul>
        {shares.map((share) => (
          <li key={share}>{share}</li>
        ))}
      </ul>
    </>
  )
}

/** Nobody types anything here: the digits are printed, and a button enters them. Spaced, they are read one by one. */
function PracticePasscode({ passcode }: { passcode: string }) {
  const t = useTranslator()
  return (
    <p className="mock__passcode">
      <span>{t('activity-signin.passcode')}</span> <strong>{[...passcode].join(' ')}</strong>
    </p>
  )
}

const SIDE = 11

/** Squares like those of a code: they say nothing, and a caption says so. */
function PracticeCode() {
  const t = useTranslator()
  const cells = Array.from({ length: SIDE * SIDE }, (_, index) => index).filter(
    (index) => (index * 7 + (index >> 2)) % 3 === 0
  )
  return (
    <div className="mock__code">
      <svg viewBox={`-1 -1 ${SIDE + 2} ${SIDE + 2}`} width="132" height="132" aria-hidden="true">
        {cells.map((index) => (
          <rect key={index} x={index % SIDE} y={Math.floor(index / SIDE)} width="1" height="1" />
        ))}
      </svg>
      <p>{t('activity-signin.code')}</p>
    </div>
  )
}
