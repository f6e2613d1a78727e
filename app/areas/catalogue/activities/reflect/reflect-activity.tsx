import { useId } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { MoveButton, Now, Progress, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type ReflectData, type ReflectState, reflectGame } from './reflect-game'

export const ReflectActivity = playing(reflectGame, ReflectView)

function ReflectView({ data, state }: ViewProps<ReflectData, ReflectState>) {
  const t = useTranslator()
  const { question, isRevealed } = state
  const asked = data.questions[question]
  return (
    <>
      <Progress done={question} all={data.questions.length} />
      {asked ? (
        <div className="activity-card activity-card--now">
          <QuestionText key={question} text={asked.text} isRevealed={isRevealed} />
          {!isRevealed && (
            <MoveButton move="reveal" variant="primary">
              {t('activity-reflect.reveal')}
            </MoveButton>
          )}
          {isRevealed && <Points points={asked.points} had={state.had} />}
        </div>
      ) : (
        <Now>
          <Verdict isGood verdict={t('activity-reflect.finished')} />
        </Now>
      )}
    </>
  )
}

/** The field has no name: what is written in it belongs to no form and goes nowhere. It stays while points are compared. */
function QuestionText({ text, isRevealed }: { text: string; isRevealed: boolean }) {
  const t = useTranslator()
  const id = useId()
  return (
    <>
      {isRevealed ? (
        <p>{text}</p>
      ) : (
        <Now>
          <p>{text}</p>
        </Now>
      )}
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t('activity-reflect.own')}
        </label>
        <p className="field__hint" id={`${id}-hint`}>
          {t('activity-reflect.own-hint')}
        </p>
        <textarea className="input" id={id} rows={3} aria-describedby={`${id}-hint`} autoComplete="off" />
      </div>
    </>
  )
}

function Points({ points, had }: { points: ReadonlyArray<string>; had: ReadonlyArray<number> }) {
  const t = useTranslator()
  return (
    <>
      <Now>
        <h4>{t('activity-reflect.points')}</h4>
      </Now>
      <ul className="activity-list">
        {points.map((point, index) => (
          <li key={point} className="reflect-point">
            <p>{point}</p>
            <MoveButton
              move={`had.${index}`}
              pressed={had.includes(index)}
              label={t('activity-reflect.had-point', { point })}
            >
              {t(had.includes(index) ? 'activity-reflect.had' : 'activity-reflect.had-not')}
            </MoveButton>
          </li>
        ))}
      </ul>
      <MoveButton move="next" variant="primary" iconAfter="arrow-right">
        {t('activity.go-on')}
      </MoveButton>
    </>
  )
}
