import { useTranslator } from '~/platform/i18n-context'
import type { ReadingState } from './reading-state'

/** What this reader has yet to do, by the one rule. Its line is kept free, so that nothing moves when it is known. */
export function StillMissing({ missing }: { missing: ReadingState['missing'] }) {
  const t = useTranslator()
  if (!missing) return <p className="lesson-rule lesson-rule--mine" />
  const { lessons, quiz, plan } = missing
  return (
    <p className="lesson-rule lesson-rule--mine">
      {lessons > 0 && t(quiz ? 'reader.still-both' : 'reader.still-lessons', { lessons })}
      {lessons === 0 && quiz && t('reader.still-quiz')}
      {lessons === 0 && !quiz && !plan && t('reader.still-nothing')}
      {plan && ` ${t('reader.still-plan')}`}
    </p>
  )
}
