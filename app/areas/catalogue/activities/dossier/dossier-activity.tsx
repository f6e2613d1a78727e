import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { MockScreen } from '../mock-screen'
import { type DossierChoice, type DossierData, type DossierState, dossierGame } from './dossier-game'

export const DossierActivity = playing(dossierGame, DossierView)

type View = ViewProps<DossierData, DossierState>

function DossierView({ data, state }: View) {
  const t = useTranslator()
  return (
    <>
      <div className="activity-card">
        <p>
          <b>{data.person}</b>
        </p>
        <p>{data.wish}</p>
      </div>
      <MockScreen kind="browser" bar={t('activity-dossier.bar')} label={t('activity-dossier.portal')}>
        <Stage data={data} state={state} />
      </MockScreen>
    </>
  )
}

function Stage({ data, state }: View) {
  const step = data.steps[state.step]
  switch (state.stage) {
    case 'steps':
      return step ? <Step data={data} state={state} step={step} /> : null
    case 'review':
      return <Review data={data} state={state} />
    case 'track':
      return <Track data={data} state={state} />
    case 'supplement':
      return <Supplement data={data} />
    case 'result':
      return <Result data={data} state={state} />
  }
}

function Step({ data, state, step }: View & { step: DossierChoice }) {
  const t = useTranslator()
  return (
    <>
      <p className="muted small">{t('activity-dossier.step', { step: state.step + 1, all: data.steps.length })}</p>
      {state.step > 0 && <Carried carried={data.carried} />}
      <Now>
        <h4>{step.question}</h4>
        {step.hint && <p>{step.hint}</p>}
      </Now>
      <Options options={step.options} chosen={state.chosen[state.step] ?? null} />
      {state.step > 0 && (
        <MoveButton move="back" variant="quiet">
          {t('activity-dossier.back')}
        </MoveButton>
      )}
    </>
  )
}

function Options({ options, chosen }: { options: ReadonlyArray<string>; chosen: number | null }) {
  return (
    <Choices>
      {options.map((option, index) => (
        <MoveButton key={option} move={`option.${index}`} pressed={chosen === null ? undefined : chosen === index} wide>
          {option}
        </MoveButton>
      ))}
    </Choices>
  )
}

function Carried({ carried }: { carried: DossierData['carried'] }) {
  const t = useTranslator()
  return (
    <div className="feedback">
      <p className="feedback__verdict">{t('activity-dossier.carried')}</p>
      <dl className="definitions">
        {carried.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Review({ data, state }: View) {
  const t = useTranslator()
  const isToPay = data.fee > 0 && !state.isPaid
  return (
    <>
      <Now>
        <h4>{t('activity-dossier.review')}</h4>
      </Now>
      <Carried carried={data.carried} />
      <dl className="definitions">
        {data.steps.map(({ question, options }, index) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              {options[state.chosen[index] ?? -1]}{' '}
              <MoveButton move={`edit.${index}`} variant="quiet" label={t('activity-dossier.edit-step', { question })}>
                {t('activity-dossier.edit')}
              </MoveButton>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {data.fee === 0 && t('activity-dossier.no-fee')}
        {isToPay && t('activity-dossier.fee', { fee: data.fee })}
        {data.fee > 0 && state.isPaid && t('activity-dossier.paid', { fee: data.fee })}
      </p>
      <MoveButton move={isToPay ? 'pay' : 'hand-in'} variant="primary">
        {t(isToPay ? 'activity-dossier.pay' : 'activity-dossier.hand-in')}
      </MoveButton>
    </>
  )
}

/** Where it is: what lies behind is ticked, and said. */
function Stations({ data, state }: View) {
  const t = useTranslator()
  return (
    <ol className="dossier__stations">
      {data.stations.map((station, index) => (
        <li key={station} aria-current={index === state.day ? 'step' : undefined}>
          {index < state.day && <span aria-hidden="true">✓ </span>}
          {station}
          {index < state.day && <span className="visually-hidden"> {t('activity-dossier.passed')}</span>}
        </li>
      ))}
    </ol>
  )
}

function Track({ data, state }: View) {
  const t = useTranslator()
  return (
    <>
      <Now>
        <h4>{t('activity-dossier.track')}</h4>
        <p>{t('activity-dossier.code')}</p>
      </Now>
      <Stations data={data} state={state} />
      <MoveButton move="next-day" variant="primary">
        {t('activity-dossier.next-day')}
      </MoveButton>
    </>
  )
}

function Supplement({ data: { supplement } }: { data: DossierData }) {
  const t = useTranslator()
  return (
    <>
      <Now>
        <h4>{t('activity-dossier.supplement')}</h4>
        <p>{supplement.question}</p>
        {supplement.hint && <p>{supplement.hint}</p>}
      </Now>
      <Options options={supplement.options} chosen={null} />
    </>
  )
}

function Result({ data, state }: View) {
  const t = useTranslator()
  return (
    <>
      <Now>
        <h4>{t('activity-dossier.result')}</h4>
        <p>{data.result}</p>
        <p>{t('activity-dossier.debrief')}</p>
      </Now>
      <Stations data={data} state={state} />
    </>
  )
}
