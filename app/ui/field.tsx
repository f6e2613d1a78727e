import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names'
import { Field, type FieldText } from './field-frame'

export { Checkbox, CheckboxGroup, type Choice, RadioGroup } from './choices'
export { Field, type FieldText, type FieldWiring, fieldWiring } from './field-frame'
export { PasswordInput } from './password-input'

type OwnAttributes = 'id' | 'aria-describedby' | 'aria-invalid'

type TextInputProps = FieldText & { look?: 'full' | 'short' | 'number' | 'code' } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    OwnAttributes
  >

/** A one-line input with its label, hint and error. */
export function TextInput({
  id,
  label,
  hint,
  error,
  optional,
  labelSize,
  look = 'full',
  name = id,
  ...rest
}: TextInputProps) {
  return (
    <Field {...{ id, label, hint, error, optional, labelSize }}>
      {(wiring) => (
        <input
          type="text"
          className={classNames('input', look !== 'full' && `input--${look}`)}
          name={name}
          {...rest}
          {...wiring}
        />
      )}
    </Field>
  )
}

type TextareaProps = FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, OwnAttributes>

/** A text of several lines. */
export function Textarea({ id, label, hint, error, optional, labelSize, name = id, ...rest }: TextareaProps) {
  return (
    <Field {...{ id, label, hint, error, optional, labelSize }}>
      {(wiring) => <textarea className="input input--area" name={name} {...rest} {...wiring} />}
    </Field>
  )
}

export type Option = { value: string; label: string; disabled?: boolean }

type SelectProps = FieldText & { options: ReadonlyArray<Option> } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    OwnAttributes
  >

/** A choice from a long list. For up to seven options use `RadioGroup`. */
export function Select({ id, label, hint, error, optional, labelSize, options, name = id, ...rest }: SelectProps) {
  return (
    <Field {...{ id, label, hint, error, optional, labelSize }}>
      {(wiring) => (
        <select className="input input--select" name={name} {...rest} {...wiring}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
