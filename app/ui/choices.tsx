import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type FieldText, type FieldWiring, fieldWiring, HintAndError, LabelText, labelClass } from './field-frame'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type ChoiceGroupProps = FieldText & {
  name?: string
  choices: ReadonlyArray<Choice>
  required?: boolean
  /** `pictures` lays the choices out as a grid of tiles. */
  layout?: 'list' | 'pictures'
}

type RadioGroupProps = ChoiceGroupProps & { defaultValue?: string; onChoose?: (value: string) => void }

/** One of a few. The first radio carries the group's id, so an error summary can link to it. */
export function RadioGroup({ defaultValue, onChoose, ...group }: RadioGroupProps) {
  return (
    <ChoiceGroup
      {...group}
      type="radio"
      isChosen={(value) => value === defaultValue}
      onChange={onChoose && ((value) => onChoose(value))}
    />
  )
}

type CheckboxGroupProps = Omit<ChoiceGroupProps, 'required'> & {
  defaultValues?: ReadonlyArray<string>
  onToggle?: (value: string, checked: boolean) => void
}

/** Any of a few. The first checkbox carries the group's id. */
export function CheckboxGroup({ defaultValues = [], onToggle, ...group }: CheckboxGroupProps) {
  return (
    <ChoiceGroup {...group} type="checkbox" isChosen={(value) => defaultValues.includes(value)} onChange={onToggle} />
  )
}

type InnerGroupProps = ChoiceGroupProps & {
  type: 'radio' | 'checkbox'
  isChosen: (value: string) => boolean
  onChange?: (value: string, checked: boolean) => void
}

function ChoiceGroup({ type, isChosen, onChange, choices, required, layout = 'list', name, ...text }: InnerGroupProps) {
  const wiring = fieldWiring(text)
  return (
    <fieldset
      className={classNames('field', Boolean(text.error) && 'field--error')}
      aria-describedby={wiring['aria-describedby']}
    >
      <legend className={labelClass(text.labelSize)}>
        <LabelText label={text.label} optional={text.optional} />
      </legend>
      <HintAndError {...text} />
      <div className={layout === 'pictures' ? 'picture-choices' : undefined}>
        {choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            {...choice}
            id={index === 0 ? text.id : `${text.id}-${index + 1}`}
            type={type}
            name={name ?? text.id}
            required={required}
            defaultChecked={isChosen(choice.value)}
            onChange={onChange && ((checked) => onChange(choice.value, checked))}
          />
        ))}
      </div>
    </fieldset>
  )
}

type ChoiceLineProps = Choice & {
  id: string
  /** The attributes of an error that concerns this input alone. */
  wiring?: Omit<FieldWiring, 'id'>
  name: string
  type: 'radio' | 'checkbox'
  required?: boolean
  defaultChecked?: boolean
  onChange?: (checked: boolean) => void
}

function ChoiceLine({
  id,
  name,
  type,
  value,
  label,
  hint,
  disabled,
  required,
  defaultChecked,
  wiring,
  onChange
}: ChoiceLineProps) {
  const described = [hint && `${id}-note`, wiring?.['aria-describedby']].filter(Boolean).join(' ')
  return (
    <div className="choice">
      <input
        className="choice__input"
        type={type}
        id={id}
        name={name}
        value={value}
        disabled={disabled}
        required={required}
        defaultChecked={defaultChecked}
        {...wiring}
        aria-describedby={described || undefined}
        onChange={onChange && ((event) => onChange(event.currentTarget.checked))}
      />
      <label className="choice__label" htmlFor={id}>
        {label}
        {hint && (
          <span className="choice__hint" id={`${id}-note`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}

type CheckboxProps = Omit<FieldText, 'labelSize' | 'optional'> & {
  name?: string
  value?: string
  defaultChecked?: boolean
  onToggle?: (checked: boolean) => void
}

/** A single yes, such as agreeing. An unchecked box posts nothing. */
export function Checkbox({ id, name = id, value = 'on', label, hint, error, defaultChecked, onToggle }: CheckboxProps) {
  return (
    <div className={classNames('field', Boolean(error) && 'field--error')}>
      <HintAndError id={id} error={error} />
      <ChoiceLine
        {...{ id, name, value, label, hint, defaultChecked }}
        wiring={fieldWiring({ id, error })}
        type="checkbox"
        onChange={onToggle && ((checked) => onToggle(checked))}
      />
    </div>
  )
}
