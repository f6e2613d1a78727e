import { useId, useRef, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'

type Score = 0 | 1 | 2 | 3 | 4

/** Measured on this device alone; fetched when somebody first types. */
async function loadMeter(): Promise<(text: string) => Score> {
  const [{ ZxcvbnFactory }, { habits }] = await Promise.all([import('@zxcvbn-ts/core'), import('./password-habits')])
  const meter = new ZxcvbnFactory({ dictionary: { habits } })
  return (text) => meter.check(text).score
}

/**
 * How hard what one types would be to guess. The field has no name and stands in a form that sends only moves: what is
 * typed goes nowhere and is kept nowhere.
 */
export function StrengthMeter() {
  const t = useTranslator()
  const id = useId()
  const meter = useRef<Promise<(text: string) => Score> | null>(null)
  const [score, setScore] = useState<Score | null>(null)
  const [isShown, setShown] = useState(false)
  function measure(text: string) {
    meter.current ??= loadMeter()
    meter.current.then(
      (scoreOf) => setScore(text === '' ? null : scoreOf(text)),
      () => setScore(null)
    )
  }
  return (
    <div className="activity-card">
      <h4>{t('activity-passphrase.try')}</h4>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t('activity-passphrase.try-label')}
        </label>
        <p className="field__hint" id={`${id}-hint`}>
          {t('activity-passphrase.try-hint')}
        </p>
        <input
          className="input"
          id={id}
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={(event) => measure(event.target.value)}
        />
      </div>
      <button type="button" className="button button--quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {t(isShown ? 'activity-passphrase.hide' : 'activity-passphrase.show')}
      </button>
      <p role="status">
        {score !== null && (
          <>
            <progress value={score + 1} max={5} aria-hidden="true" /> <b>{t(`activity-passphrase.score-${score}`)}</b>
          </>
        )}
      </p>
    </div>
  )
}
