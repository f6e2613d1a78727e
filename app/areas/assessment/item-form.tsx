import { type ReactNode, useId } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { TextInput } from '~/ui/field'
import type { Part, ShownItem, ShownOf } from './items'
import { MatchingFields } from './matching-fields'
import { OrderingFields } from './ordering-fields'
import { type ItemResponse, readFields } from './responses'

export type ItemFormProps = {
  shown: ShownItem
  /** The name its inputs are posted under; a part adds its own id. Unique in the form. */
  name: string
  response: ItemResponse | null
  /** What stands before the question, such as "Câu 3". */
  heading?: ReactNode
  /** Told of every change, an emptied answer included. */
  onRespond?: (response: ItemResponse) => void
  children?: ReactNode
}

/**
 * One item as a group of real inputs inside the caller's form: without scripts it is posted with that form and read
 * back by `readResponse`. It never holds a key.
 */
export function ItemForm({ shown, name, response, heading, onRespond, children }: ItemFormProps) {
  const id = useId()
  function readBack(group: HTMLFieldSetElement) {
    const response = group.form && readFields(shown, name, new FormData(group.form))
    if (response) onRespond?.(response)
  }
  // Ordering keeps its own state and reports itself; every other kind is read back from its inputs.
  const reportsItself = shown.kind === 'ordering'
  return (
    <fieldset
      className="question"
      id={id}
      onChange={reportsItself ? undefined : (event) => readBack(event.currentTarget)}
    >
      <legend className="question__stem">
        {heading && <span className="question__number">{heading} </span>}
        {shown.stem}
      </legend>
      <ItemFields {...{ id, shown, name, response, onRespond }} />
      {children}
    </fieldset>
  )
}

type ItemFieldsProps = Pick<ItemFormProps, 'name' | 'response' | 'onRespond'> & { id: string; shown: ShownItem }

function ItemFields({ id, shown, name, response, onRespond }: ItemFieldsProps) {
  const t = useTranslator()
  const common = { id, name, response }
  switch (shown.kind) {
    case 'single':
      return <ChoiceFields {...common} type="radio" hint={t('reader.item-choose-one')} options={shown.options} />
    case 'multiple':
      return <ChoiceFields {...common} type="checkbox" hint={t('reader.item-choose-any')} options={shown.options} />
    case 'true-false': {
      const options = [
        { id: 'true', text: t('reader.item-true') },
        { id: 'false', text: t('reader.item-false') }
      ]
      return <ChoiceFields {...common} type="radio" hint={t('reader.item-true-or-false')} options={options} />
    }
    case 'matching':
      return <MatchingFields {...common} shown={shown} />
    case 'ordering':
      return <OrderingFields {...common} shown={shown} onRespond={onRespond} />
    case 'short-text':
    case 'numeric':
      return <TypedField {...common} shown={shown} />
  }
}

type FieldsProps<Kind extends ShownItem['kind']> = {
  id: string
  shown: ShownOf<Kind>
  name: string
  response: ItemResponse | null
}

function chosenIds(response: ItemResponse | null): string[] {
  if (!response) return []
  if ('choice' in response) return [response.choice]
  if ('answer' in response) return [String(response.answer)]
  return 'choices' in response ? response.choices : []
}

type ChoiceFieldsProps = {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  hint: string
  options: ReadonlyArray<Part>
  response: ItemResponse | null
}

function ChoiceFields({ id, name, type, hint, options, response }: ChoiceFieldsProps) {
  const chosen = chosenIds(response)
  return (
    <>
      <p className="field__hint">{hint}</p>
      {options.map((option, index) => (
        <div className="choice" key={option.id}>
          <input
            className="choice__input"
            type={type}
            id={`${id}-${index}`}
            name={name}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
          />
          <label className="choice__label" htmlFor={`${id}-${index}`}>
            {option.text}
          </label>
        </div>
      ))}
    </>
  )
}

function TypedField({ id, shown, name, response }: FieldsProps<'short-text' | 'numeric'>) {
  const t = useTranslator()
  const numeric = shown.kind === 'numeric'
  const unit = shown.kind === 'numeric' ? shown.unit : null
  return (
    <TextInput
      id={`${id}-text`}
      name={name}
      look={numeric ? 'number' : 'full'}
      label={t(numeric ? 'reader.item-your-number' : 'reader.item-your-answer')}
      hint={unit ? t('reader.item-unit', { unit }) : undefined}
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete="off"
      maxLength={500}
      defaultValue={response && 'text' in response ? response.text : ''}
    />
  )
}
