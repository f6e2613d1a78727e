import { useEffect } from 'react'

const loadLeaving = () => import('~/platform/outbox/leaving')
const READY = 'ready'

/**
 * Put on a page whose forms hand the device to another learner: each form first sends what waits, locks the rest, and
 * forgets the key and the private pages of who was here. Without scripts the device learns of it at the next page.
 */
export function BeforeLearnerChange() {
  useEffect(() => {
    let pressed: HTMLButtonElement | null = null
    function press(event: Event) {
      pressed = event.target instanceof Element ? event.target.closest('button') : null
    }
    async function leaveFirst(event: SubmitEvent) {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.dataset.leaving === READY) return
      event.preventDefault()
      event.stopPropagation()
      form.dataset.leaving = READY
      await loadLeaving()
        .then(({ beforeLearnerChange }) => beforeLearnerChange())
        .catch(() => undefined)
      if (pressed?.form === form && pressed.name !== '') form.append(hiddenCopy(pressed))
      form.submit()
    }
    document.addEventListener('click', press, true)
    void loadLeaving().catch(() => undefined)
    document.addEventListener('submit', leaveFirst, true)
    return () => {
      document.removeEventListener('click', press, true)
      document.removeEventListener('submit', leaveFirst, true)
    }
  }, [])
  return null
}

/** What the pressed button says, for a form that scripts send: not every browser's scripts can name the button. */
function hiddenCopy({ name, value }: HTMLButtonElement): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = name
  field.value = value
  return field
}
