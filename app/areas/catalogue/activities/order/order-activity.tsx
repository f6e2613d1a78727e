import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { MoveButton, Now, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { isInOrder, type OrderData, type OrderState, orderGame } from './order-game'

export const OrderActivity = playing(orderGame, OrderView)

function OrderView({ data, state }: ViewProps<OrderData, OrderState>) {
  const t = useTranslator()
  const isDone = orderGame.isDone(data, state)
  return (
    <>
      {state.isChecked && <Checked data={data} state={state} />}
      <ol className="order">
        {state.order.map((step, at) => (
          <li key={step}>
            <span className="order__text">
              {at + 1}. {data.steps[step]?.text}
              {state.isChecked && step === at && <StandsRight />}
            </span>
            {!isDone && <Moves data={data} step={step} at={at} last={state.order.length - 1} />}
          </li>
        ))}
      </ol>
      {!state.isChecked && (
        <MoveButton move="check" variant="primary">
          {t('activity-order.check')}
        </MoveButton>
      )}
    </>
  )
}

/** On the steps a check found right: in a word, the colour only repeats it. */
function StandsRight() {
  const t = useTranslator()
  return (
    <>
      {' '}
      <Badge tone="done" icon="check">
        {t('activity-order.stands-right')}
      </Badge>
    </>
  )
}

type MovesProps = { data: OrderData; step: number; at: number; last: number }

function Moves({ data, step, at, last }: MovesProps) {
  const t = useTranslator()
  const text = data.steps[step]?.text ?? ''
  return (
    <span className="order__moves">
      {at > 0 && (
        <MoveButton move={`up.${at}`} variant="quiet" label={t('activity-order.up', { step: text })}>
          ↑
        </MoveButton>
      )}
      {at < last && (
        <MoveButton move={`down.${at}`} variant="quiet" label={t('activity-order.down', { step: text })}>
          ↓
        </MoveButton>
      )}
    </span>
  )
}

/** How many stand right, and a hint at the first that does not; at the end why each stands where it does. */
function Checked({ data, state: { order } }: { data: OrderData; state: OrderState }) {
  const t = useTranslator()
  if (isInOrder(order)) {
    return (
      <Now>
        <Verdict isGood verdict={t('activity-order.finished')}>
          <ol>
            {data.steps.map((step) => (
              <li key={step.text}>{step.why}</li>
            ))}
          </ol>
        </Verdict>
      </Now>
    )
  }
  const wrong = order.findIndex((step, at) => step !== at)
  const right = order.filter((step, at) => step === at).length
  return (
    <Now>
      <Verdict isGood={false} verdict={t('activity-order.some-right', { right, all: order.length })}>
        <p>{t('activity-order.hint', { place: wrong + 1 })}</p>
        <p>{data.steps[wrong]?.why}</p>
      </Verdict>
    </Now>
  )
}
