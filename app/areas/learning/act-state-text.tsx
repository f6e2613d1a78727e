import { useTranslator } from '~/platform/i18n-context'
import type { ActState } from './keep-act'

/** How something on its way stands, in the page's three words, or why it was refused. Read out as it changes. */
export function ActStateText({ state }: { state: ActState | undefined }) {
  const t = useTranslator()
  return (
    <p className="small muted" role="status">
      {state?.state === 'held' && t('reading.state-held')}
      {state?.state === 'locked' && t('reading.state-locked')}
      {state?.state === 'sending' && t('reading.state-sending')}
      {state?.state === 'saved' &&
        (state.receipt ? t('reading.state-receipt', { receipt: state.receipt }) : t('reading.state-saved'))}
      {state?.state === 'refused' &&
        t(state.code.startsWith('too-many') ? 'reading.state-too-many' : 'reading.state-refused')}
    </p>
  )
}
