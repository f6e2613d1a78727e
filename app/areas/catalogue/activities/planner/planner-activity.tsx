import { useTranslator } from '~/platform/i18n-context'
import { Details } from '~/ui/details'
import { MoveButton, Now, Paragraphs, Progress } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type PlannerData, type PlannerState, plannerGame } from './planner-game'

type Step = PlannerData['steps'][number]

export const PlannerActivity = playing(plannerGame, PlannerView)

function PlannerView({ data, state }: ViewProps<PlannerData, PlannerState>) {
  const t = useTranslator()
  const step = data.steps[state.step]
  return (
    <>
      <Details summary={t('activity-planner.facts')} open={state.step === 0}>
        <dl>
          {data.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <Progress done={state.step} all={data.steps.length} />
      <div className="activity-card activity-card--now">
        {step ? <OneStep step={step} /> : <WholePlan data={data} />}
        <Moves step={state.step} last={data.steps.length} />
      </div>
    </>
  )
}

function OneStep({ step }: { step: Step }) {
  const t = useTranslator()
  return (
    <>
      <Now>
        <h4>{step.title}</h4>
        <Paragraphs text={step.guidance} />
      </Now>
      <Details summary={t('activity-planner.example')}>
        <Paragraphs text={step.example} />
      </Details>
      <p>{t('activity-planner.checks')}</p>
      <Checks step={step} />
    </>
  )
}

function WholePlan({ data }: { data: PlannerData }) {
  const t = useTranslator()
  return (
    <>
      <Now>
        <h4>{t('activity-planner.whole')}</h4>
        <p>{t('activity-planner.whole-about')}</p>
      </Now>
      <ol>
        {data.steps.map((step) => (
          <li key={step.id}>{step.title}</li>
        ))}
      </ol>
      <p>
        <a className="button" href={`/practice/${data.id}/plan`}>
          {t('activity-planner.write')}
        </a>
      </p>
    </>
  )
}

function Checks({ step }: { step: Step }) {
  return (
    <ul>
      {step.checks.map((check) => (
        <li key={check}>{check}</li>
      ))}
    </ul>
  )
}

function Moves({ step, last }: { step: number; last: number }) {
  const t = useTranslator()
  return (
    <>
      {step < last && (
        <MoveButton move="next" variant="primary" iconAfter="arrow-right">
          {t(step === last - 1 ? 'activity-planner.see-whole' : 'activity-planner.next')}
        </MoveButton>
      )}
      {step > 0 && (
        <MoveButton move="back" variant="quiet">
          {t('activity-planner.back')}
        </MoveButton>
      )}
    </>
  )
}
