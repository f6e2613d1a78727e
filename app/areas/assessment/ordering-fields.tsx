import { useEffect, useRef, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import type { Part, ShownOf } from './items'
import { moveStep, orderOf, positionsOf } from './ordering'
import { type ItemResponse, isAnswered, partName } from './responses'

type OrderingFieldsProps = {
  id: string
  shown: ShownOf<'ordering'>
  name: string
  response: ItemResponse | null
  onRespond?: (response: ItemResponse) => void
}

/** Steps with a list of positions each; once scripts run, with buttons that move a step up or down. */
export function OrderingFields(props: OrderingFieldsProps) {
  const { id, shown } = props
  // What was chosen in the lists before scripts ran, on a slow phone, is carried over and not thrown away.
  const [chosen, setChosen] = useState<ItemResponse | null>(null)
  useEffect(() => setChosen({ positions: chosenPositions(id, shown.steps) }), [id, shown.steps])
  if (!chosen) return <NumberedSteps {...props} />
  return <MovableSteps {...props} response={isAnswered(chosen) ? chosen : props.response} />
}

function chosenPositions(id: string, steps: ReadonlyArray<Part>): Record<string, number> {
  const placed = steps.map((step) => {
    const list = document.getElementById(`${id}-${step.id}`)
    return [step.id, list instanceof HTMLSelectElement ? Number(list.value) : 0] as const
  })
  return Object.fromEntries(placed.filter(([, position]) => position > 0))
}

function givenPositions(response: ItemResponse | null): Record<string, number> {
  return response && 'positions' in response ? response.positions : {}
}

function NumberedSteps({ id, shown, name, response }: OrderingFieldsProps) {
  const t = useTranslator()
  const positions = givenPositions(response)
  return (
    <>
      <p className="field__hint">{t('reader.item-order-by-number')}</p>
      <ol className="order">
        {shown.steps.map((step) => (
          <li key={step.id}>
            <select
              className="input input--select"
              id={`${id}-${step.id}`}
              name={partName(name, step.id)}
              aria-label={t('reader.item-position-of', { step: step.text })}
              defaultValue={positions[step.id] ?? ''}
            >
              <option value="">–</option>
              {shown.steps.map((_, index) => (
                <option key={_.id} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </select>
            <span className="order__text">{step.text}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

type Focus = { stepId: string; by: -1 | 1 }

function MovableSteps({ id, shown, name, response, onRespond }: OrderingFieldsProps) {
  const t = useTranslator()
  const [order, setOrder] = useState(() => orderOf(shown.steps, givenPositions(response)))
  const [answered, setAnswered] = useState(Object.keys(givenPositions(response)).length > 0)
  const [said, setSaid] = useState('')
  const moved = useRef<Focus | null>(null)

  function answer(next: Part[], words: string) {
    setOrder(next)
    setAnswered(true)
    setSaid(words)
    onRespond?.({ positions: positionsOf(next) })
  }
  function move(step: Part, by: -1 | 1) {
    const next = moveStep(order, step.id, by)
    if (next === order) return
    moved.current = { stepId: step.id, by }
    answer(next, t('reader.item-moved', { step: step.text, position: next.indexOf(step) + 1 }))
  }
  // The moved row leaves its place in the page and takes the focus with it only if it is given back.
  useEffect(() => {
    if (!moved.current) return
    document.getElementById(buttonId(id, moved.current))?.focus()
    moved.current = null
  })

  return (
    <>
      <p className="field__hint">{t('reader.item-order-by-moving')}</p>
      <ol className="order">
        {order.map((step, index) => (
          <li key={step.id}>
            <span className="order__text">
              {index + 1}. {step.text}
            </span>
            {answered && <input type="hidden" name={partName(name, step.id)} value={index + 1} />}
            <span className="order__moves">
              <MoveButton id={id} step={step} by={-1} atEnd={index === 0} onMove={move} />
              <MoveButton id={id} step={step} by={1} atEnd={index === order.length - 1} onMove={move} />
            </span>
          </li>
        ))}
      </ol>
      {!answered && (
        <Button type="button" variant="secondary" onClick={() => answer(order, t('reader.item-order-kept'))}>
          {t('reader.item-keep-order')}
        </Button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

function buttonId(id: string, { stepId, by }: Focus): string {
  return `${id}-${stepId}-${by < 0 ? 'up' : 'down'}`
}

type MoveButtonProps = { id: string; step: Part; by: -1 | 1; atEnd: boolean; onMove: (step: Part, by: -1 | 1) => void }

function MoveButton({ id, step, by, atEnd, onMove }: MoveButtonProps) {
  const t = useTranslator()
  return (
    <Button
      type="button"
      variant="secondary"
      id={buttonId(id, { stepId: step.id, by })}
      aria-disabled={atEnd || undefined}
      aria-label={t(by < 0 ? 'reader.item-move-up' : 'reader.item-move-down', { step: step.text })}
      onClick={() => onMove(step, by)}
    >
      {by < 0 ? '↑' : '↓'}
    </Button>
  )
}
