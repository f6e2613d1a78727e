import type { ReactNode } from 'react'
import { useTranslator } from '~/platform/i18n-context'

type ActivityFrameProps = { id: string; title: string; intro: string; children: ReactNode }

/** The box of an activity: named, marked as practice, introduced. */
export function ActivityFrame({ id, title, intro, children }: ActivityFrameProps) {
  const t = useTranslator()
  return (
    <section className="activity" aria-labelledby={`${id}-title`}>
      <p className="activity__kind">{t('reader.practice')}</p>
      <h3 className="activity__title" id={`${id}-title`}>
        {title}
      </h3>
      <p className="activity__intro">{intro}</p>
      {children}
    </section>
  )
}

type VerdictProps = { good: boolean; verdict: string; children: ReactNode }

/** What comes of a try: never red, never blaming. */
export function Verdict({ good, verdict, children }: VerdictProps) {
  return (
    <div className={`feedback feedback--${good ? 'good' : 'again'}`}>
      <p className="feedback__verdict">{verdict}</p>
      {children}
    </div>
  )
}
