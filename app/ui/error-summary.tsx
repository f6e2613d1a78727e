import { type MouseEvent, useEffect, useRef } from 'react'

export type FieldError = { /** The id of the input to mend. */ field: string; message: string }

type ErrorSummaryProps = { title: string; errors: ReadonlyArray<FieldError>; id?: string }

/**
 * All that must be mended, at the top of the page, each line a link to its field.
 * It takes the focus when it appears and whenever the errors change; with no errors it is not there.
 */
export function ErrorSummary({ title, errors, id = 'errors' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const signature = errors.map((error) => `${error.field} ${error.message}`).join('\n')
  useEffect(() => {
    if (signature) box.current?.focus()
  }, [signature])

  if (errors.length === 0) return null
  return (
    <div className="error-summary" id={id} ref={box} role="alert" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a href={`#${error.field}`} onClick={(event) => goToField(event, error.field)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Brings the question into view and not only its input: the label says what is asked. */
function goToField(event: MouseEvent, id: string) {
  const input = document.getElementById(id)
  if (!input) return
  event.preventDefault()
  const question = input.closest('fieldset') ?? document.querySelector(`label[for="${id}"]`) ?? input
  question.scrollIntoView()
  input.focus({ preventScroll: true })
}
