import type { ReactNode } from 'react'
import { useTranslator } from '~/platform/i18n-context'

type MockScreenProps = {
  kind: 'browser' | 'app' | 'message' | 'dialog'
  /** The address, the app or the sender, in the bar. */
  bar: string
  /** What kind of screen this is, for whoever does not see its frame. */
  label: string
  children: ReactNode
}

/** A screen as it might look, in a frame that says on every picture of it that it is practice. */
export function MockScreen({ kind, bar, label, children }: MockScreenProps) {
  const t = useTranslator()
  return (
    <div className={`mock mock--${kind}`}>
      <div className="mock__bar">
        <span className="mock__label">{label}</span>
        <span className="mock__address">{bar}</span>
        <span className="mock__mark">{t('activity.mock')}</span>
      </div>
      <div className="mock__body">{children}</div>
    </div>
  )
}
