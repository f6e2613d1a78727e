import { useTranslator } from '~/platform/i18n-context'
import { Notice } from '~/ui/notice'
import type { SubmitState } from './use-answer-saver'

/** The questions left blank, each a link to itself. */
export function Unanswered({ blank }: { blank: ReadonlyArray<number> }) {
  const t = useTranslator()
  if (blank.length === 0) return null
  return (
    <Notice tone="careful" title={t('assessment.unanswered-title')} live>
      <p>{t('assessment.unanswered')}</p>
      <ul className="inline-list">
        {blank.map((number) => (
          <li key={number}>
            <a href={`#item-${number}`}>{t('assessment.unanswered-item', { number })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** How a submit stands that the server may not have yet, and what to do when the sign-in has expired. */
export function SubmitNotice({
  attemptId,
  submitting,
  locked
}: {
  attemptId: string
  submitting: SubmitState
  locked: boolean
}) {
  const t = useTranslator()
  return (
    <div role="status" className="stack stack--tight">
      {locked && (
        <Notice tone="careful" title={t('offline.signed-out-title')}>
          <p>{t('offline.signed-out')}</p>
          <p>
            <a href={`/sign-in?next=${encodeURIComponent(`/attempts/${attemptId}`)}`}>{t('offline.sign-in-again')}</a>
          </p>
        </Notice>
      )}
      {submitting === 'held' && (
        <Notice tone="offline" title={t('offline.submit-held-title')}>
          <p>{t('offline.submit-held')}</p>
        </Notice>
      )}
      {(submitting === 'sending' || submitting === 'saved') && <Notice title={t('offline.submit-sending')} />}
      {submitting === 'refused' && (
        <Notice tone="careful" title={t('offline.submit-refused-title')}>
          <p>
            <a href={`/attempts/${attemptId}/result`}>{t('offline.submit-refused')}</a>
          </p>
        </Notice>
      )}
    </div>
  )
}
