import { useTranslator } from '~/platform/i18n-context'
import { MoveButton, Now, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { MockScreen } from '../mock-screen'
import { isGood, type PrivacyData, type PrivacyState, privacyGame } from './privacy-game'

export const PrivacyActivity = playing(privacyGame, PrivacyView)

function PrivacyView({ data, state }: ViewProps<PrivacyData, PrivacyState>) {
  const t = useTranslator()
  return (
    <>
      <h4>{t('activity-privacy.goals')}</h4>
      <ul>
        {data.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      {state.isChecked && <Checked data={data} state={state} />}
      <MockScreen kind="app" bar={data.app} label={t('activity-privacy.settings')}>
        {data.settings.map((setting, index) => (
          <Setting key={setting.title} data={data} state={state} index={index} />
        ))}
      </MockScreen>
      {!state.isChecked && (
        <MoveButton move="check" variant="primary">
          {t('activity-privacy.check')}
        </MoveButton>
      )}
    </>
  )
}

function Checked({ data, state: { chosen } }: ViewProps<PrivacyData, PrivacyState>) {
  const t = useTranslator()
  const met = chosen.filter((option, setting) => isGood(data, setting, option)).length
  const isDone = met === chosen.length
  return (
    <Now>
      <Verdict
        isGood={isDone}
        verdict={isDone ? t('activity-privacy.finished') : t('activity-privacy.some-met', { met, all: chosen.length })}
      />
    </Now>
  )
}

/** An option at the end, when nothing is left to press. */
function SetOption({ text, isChosen }: { text: string; isChosen: boolean }) {
  const t = useTranslator()
  if (!isChosen) return <span className="setting__other">{text}</span>
  return (
    <span className="setting__chosen">
      <span aria-hidden="true">✓ </span>
      {text}
      <span className="visually-hidden"> {t('activity-privacy.chosen')}</span>
    </span>
  )
}

/** One setting and its options; after a check also whether it meets the goals, and why. */
function Setting({ data, state, index }: ViewProps<PrivacyData, PrivacyState> & { index: number }) {
  const t = useTranslator()
  const setting = data.settings[index]
  const chosen = state.chosen[index] ?? 0
  const option = setting?.options[chosen]
  if (!setting || !option) return null
  const isDone = privacyGame.isDone(data, state)
  return (
    <fieldset className="setting">
      <legend>{setting.title}</legend>
      <div className="setting__options">
        {setting.options.map(({ text }, at) =>
          isDone ? (
            <SetOption key={text} text={text} isChosen={at === chosen} />
          ) : (
            <MoveButton
              key={text}
              move={`set${index}.${at}`}
              label={`${setting.title}: ${text}`}
              pressed={at === chosen}
              icon={at === chosen ? 'check' : undefined}
            >
              {text}
            </MoveButton>
          )
        )}
      </div>
      {state.isChecked && (
        <Verdict isGood={option.isGood} verdict={t(option.isGood ? 'activity-privacy.meets' : 'activity.look-again')}>
          <p>{option.why}</p>
        </Verdict>
      )}
    </fieldset>
  )
}
