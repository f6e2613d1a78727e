import { type InputHTMLAttributes, useEffect, useState } from 'react'
import { Button } from './button'
import { Field, type FieldText } from './field-frame'

type PasswordInputProps = FieldText & { showLabel: string; hideLabel: string } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'id' | 'type' | 'aria-describedby' | 'aria-invalid'
  >

/** A password with a button that shows it. The button appears only where scripts run, since it does nothing without them. */
export function PasswordInput({
  id,
  label,
  hint,
  error,
  optional,
  labelSize,
  showLabel,
  hideLabel,
  name = id,
  ...rest
}: PasswordInputProps) {
  const [scripted, setScripted] = useState(false)
  const [shown, setShown] = useState(false)
  useEffect(() => setScripted(true), [])

  return (
    <Field {...{ id, label, hint, error, optional, labelSize }}>
      {(wiring) => (
        <div className="input-row">
          <input
            className="input"
            type={shown ? 'text' : 'password'}
            name={name}
            autoCapitalize="none"
            spellCheck={false}
            {...rest}
            {...wiring}
          />
          {scripted && (
            <Button type="button" variant="quiet" aria-controls={id} onClick={() => setShown(!shown)}>
              {shown ? hideLabel : showLabel}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
