import { useEffect, useState } from 'react'
import { LearnerField } from '~/areas/accounts/learner-field'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'

/**
 * "Xong bài". The stored page holds no key, so the browser makes one; without scripts none is sent, and a lesson is
 * done only once all the same.
 */
export function FinishForm({ isDone, personId }: { isDone: boolean; personId: string | null | undefined }) {
  const t = useTranslator()
  const [key, setKey] = useState('')
  useEffect(() => setKey(randomKey()), [])
  return (
    <form method="post" className="stack stack--tight">
      <h2>{isDone ? t('reader.finished-before') : t('reader.finish-title')}</h2>
      {!isDone && <p>{t('reader.finish-text')}</p>}
      <LearnerField personId={personId} />
      {key && <input type="hidden" name="idempotencyKey" value={key} />}
      <Button large icon="check" variant={isDone ? 'secondary' : 'primary'}>
        {t('reader.finish')}
      </Button>
    </form>
  )
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
