import { useEffect, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Progress, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { ENOUGH_WORDS, type PassphraseData, type PassphraseState, passphraseGame } from './passphrase-game'
import { StrengthMeter } from './strength-meter'

export const PassphraseActivity = playing(passphraseGame, PassphraseView)

type View = ViewProps<PassphraseData, PassphraseState>

function PassphraseView({ data, state }: View) {
  const { samples, passed } = state
  return (
    <>
      <Progress done={passed} all={samples.length} />
      {passed < samples.length ? <Sample data={data} state={state} /> : <Compose data={data} state={state} />}
      {state.isKept && <OnlyWithScripts />}
    </>
  )
}

/** The meter judges while one types, which no page without scripts can. */
function OnlyWithScripts() {
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return isMounted ? <StrengthMeter /> : null
}

function Sample({ data, state }: View) {
  const t = useTranslator()
  const sample = data.samples[state.samples[state.passed] ?? -1]
  if (!sample) return null
  const isGood = sample.isWeak === (state.said === 'weak')
  return (
    <div className="activity-card activity-card--now">
      <p>{t('activity-passphrase.how-hard')}</p>
      {state.said === null ? (
        <>
          <Now>
            <p className="passphrase__sample">{sample.text}</p>
          </Now>
          <Choices>
            <MoveButton move="weak">{t('activity-passphrase.weak')}</MoveButton>
            <MoveButton move="strong">{t('activity-passphrase.strong')}</MoveButton>
          </Choices>
        </>
      ) : (
        <>
          <p className="passphrase__sample">{sample.text}</p>
          <Now>
            <Verdict isGood={isGood} verdict={t(isGood ? 'activity.right' : 'activity.look-again')}>
              <p>
                {t(sample.isWeak ? 'activity-passphrase.is-weak' : 'activity-passphrase.is-strong')} {sample.why}
              </p>
            </Verdict>
          </Now>
          <MoveButton move="next" variant="primary" iconAfter="arrow-right">
            {t('activity.go-on')}
          </MoveButton>
        </>
      )}
    </div>
  )
}

function Compose({ data, state }: View) {
  const t = useTranslator()
  const { words, picked, isKept } = state
  const phrase = picked.map((word) => data.words[word]).join(' ')
  const missing = ENOUGH_WORDS - picked.length
  return (
    <div className="activity-card activity-card--now">
      <Now>
        <h4>{t('activity-passphrase.compose')}</h4>
        <p>{t('activity-passphrase.compose-how')}</p>
        <p className="passphrase__sample" lang="vi">
          {phrase || '…'}
        </p>
        {isKept ? (
          <Verdict
            isGood
            verdict={t('activity-passphrase.finished', { right: state.right, all: state.samples.length })}
          >
            <p>{t('activity-passphrase.own')}</p>
          </Verdict>
        ) : (
          <p>{missing > 0 ? t('activity-passphrase.missing', { missing }) : t('activity-passphrase.enough')}</p>
        )}
      </Now>
      {!isKept && (
        <Choices>
          {words
            .filter((word) => !picked.includes(word))
            .map((word) => (
              <MoveButton key={word} move={`word.${word}`}>
                {data.words[word]}
              </MoveButton>
            ))}
          {picked.length > 0 && (
            <MoveButton move="drop" variant="quiet">
              {t('activity-passphrase.drop')}
            </MoveButton>
          )}
        </Choices>
      )}
      {!isKept && missing <= 0 && (
        <MoveButton move="keep" variant="primary">
          {t('activity-passphrase.keep')}
        </MoveButton>
      )}
    </div>
  )
}
