import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

export type FieldText = {
  /** The id of the input; its name too unless `name` says otherwise. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to mend it. Null or undefined when nothing is. */
  error?: ReactNode
  /** The word for "not required", shown after the label. */
  optional?: string
  /** `page` when the label is the one question of the page. */
  labelSize?: 'normal' | 'page'
}

export type FieldWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** The attributes that tie an input to its hint and error. */
export function fieldWiring({ id, hint, error }: Pick<FieldText, 'id' | 'hint' | 'error'>): FieldWiring {
  const described = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ')
  return {
    id,
    ...(described && { 'aria-describedby': described }),
    ...(error ? { 'aria-invalid': true as const } : {})
  }
}

function hintId(id: string): string {
  return `${id}-hint`
}

function errorId(id: string): string {
  return `${id}-error`
}

type FieldProps = FieldText & { children: (wiring: FieldWiring) => ReactNode }

/** Label, hint and error around any one input, which takes the wiring as attributes. */
export function Field({ children, ...text }: FieldProps) {
  return (
    <div className={classNames('field', Boolean(text.error) && 'field--error')}>
      <label className={labelClass(text.labelSize)} htmlFor={text.id}>
        <LabelText label={text.label} optional={text.optional} />
      </label>
      <HintAndError {...text} />
      {children(fieldWiring(text))}
    </div>
  )
}

export function labelClass(size: FieldText['labelSize']): string {
  return classNames('field__label', size === 'page' && 'field__label--page')
}

export function LabelText({ label, optional }: Pick<FieldText, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional && <span className="field__optional"> ({optional})</span>}
    </>
  )
}

export function HintAndError({ id, hint, error }: Pick<FieldText, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p className="field__hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={errorId(id)}>
          <Icon name="careful" />
          <span>{error}</span>
        </p>
      )}
    </>
  )
}
