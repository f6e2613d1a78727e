import type { ReactNode } from 'react'
import { useTranslator } from '~/platform/i18n-context'

/** The box of a check inside a lesson. */
export function CheckFrame({ children }: { children: ReactNode }) {
  const t = useTranslator()
  return (
    <div className="check">
      <p className="activity__kind">{t('reader.check')}</p>
      {children}
    </div>
  )
}
