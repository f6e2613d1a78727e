import { type FormEvent, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { CheckFrame } from './check-frame'
import { ItemFeedback } from './item-feedback'
import { ItemForm } from './item-form'
import type { SplitItem } from './items'
import type { ItemResponse } from './responses'

/** A practice item with feedback at once. It is judged in the browser and sends nothing: nothing counts. */
export function PracticeCheck({ item }: { item: SplitItem & { id: string } }) {
  const t = useTranslator()
  const [response, setResponse] = useState<ItemResponse | null>(null)
  const [isJudged, setJudged] = useState(false)
  function respond(next: ItemResponse | null) {
    setResponse(next)
    setJudged(false)
  }
  function judge(event: FormEvent) {
    event.preventDefault()
    setJudged(true)
  }
  return (
    <CheckFrame>
      <form onSubmit={judge}>
        <ItemForm shown={item.shown} name={item.id} response={null} onRespond={respond} />
        <div role="status">{isJudged && <ItemFeedback item={item} response={response} />}</div>
        <Button variant="secondary">{t('reader.check-answer')}</Button>
      </form>
    </CheckFrame>
  )
}
