import { useEffect } from 'react'

const loadLeaving = () => import('~/platform/outbox/leaving')
const READY = 'ready'

/**
 * Put on a page whose forms hand the device to another learner: each form first sends what waits, locks the rest, and
 * forgets the key and the private pages of who was here. Without scripts the device learns of it at the next page.
 */
export function BeforeLearnerChange() {
  useEffect(() => {
    async function leaveFirst(event: SubmitEvent) {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.dataset.leaving === READY) return
      event.preventDefault()
      event.stopPropagation()
      form.dataset.leaving = READY
      await loadLeaving()
        .then(({ beforeLearnerChange }) => beforeLearnerChange())
        .catch(() => undefined)
      form.submit()
    }
    void loadLeaving().catch(() => undefined)
    document.addEventListener('submit', leaveFirst, true)
    return () => document.removeEventListener('submit', leaveFirst, true)
  }, [])
  return null
}
